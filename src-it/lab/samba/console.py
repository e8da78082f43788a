#!/usr/bin/python3
"""console.py DIR: changes the running lab, one JSON command a line in, one JSON answer a line out, until the input ends.

{"do": "ldif", "ldif": TEXT}           applies change records, with the rights of provisioning
{"do": "sddl", "dn": DN}               the object's owner, group and DACL
{"do": "dacl", "dn": DN, "sddl": SDDL} replaces the DACL; entries inherited from the parent follow by themselves
{"do": "descriptor", "dn": DN, "attribute": NAME, "sddl": SDDL}   replaces a descriptor-valued attribute
{"do": "value", "dn": DN, "attribute": NAME}                      an attribute's first value, as text
{"do": "sid", "name": SAMACCOUNTNAME}  the account's SID
{"do": "descriptors"}                  every different security descriptor of the domain, in hexadecimal
In an SDDL, {NAME} stands for the SID of the account with that sAMAccountName.
An answer is {"ok": RESULT} or {"error": TEXT}.
"""

import json
import re
import sys

import ldb
from database import AS_PROVISIONING
from fill import Domain
from samba.dcerpc import security
from samba.ndr import ndr_unpack


class Console:
    def __init__(self, directory):
        self.domain = Domain(directory)
        self.database = self.domain.database

    def expand(self, sddl):
        return re.sub(r"\{(.+?)\}", lambda name: self.domain.sid_of(name.group(1)), sddl)

    def ldif(self, ldif):
        for kind, record in self.database.parse_ldif(ldif):
            if kind == ldb.CHANGETYPE_ADD:
                self.database.add(record, AS_PROVISIONING)
            elif kind == ldb.CHANGETYPE_DELETE:
                self.database.delete(record.dn, ["tree_delete:0"])
            else:
                self.database.modify(record, AS_PROVISIONING)

    def sddl(self, dn):
        found = self.database.search(dn, scope=ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"], controls=["sd_flags:1:7"])
        return ndr_unpack(security.descriptor, found[0]["nTSecurityDescriptor"][0]).as_sddl(self.domain.sid)

    def dacl(self, dn, sddl):
        self.domain.set_dacl(dn, lambda old: self.expand(sddl))

    def descriptor(self, dn, attribute, sddl):
        message = ldb.Message(ldb.Dn(self.database, dn))
        message["d"] = ldb.MessageElement(self.domain.packed(self.expand(sddl)), ldb.FLAG_MOD_REPLACE, attribute)
        self.database.modify(message, AS_PROVISIONING)

    def value(self, dn, attribute):
        return str(self.database.search(dn, scope=ldb.SCOPE_BASE, attrs=[attribute])[0][attribute][0])

    def sid(self, name):
        return self.domain.sid_of(name)

    def descriptors(self):
        different = set()
        for context in (self.domain.base, self.domain.configuration):
            for entry in self.database.search(context, attrs=["nTSecurityDescriptor"], controls=["sd_flags:1:15"]):
                different.update(bytes(value).hex() for value in entry.get("nTSecurityDescriptor", []))
        return sorted(different)


def main():
    console = Console(sys.argv[1])
    print(json.dumps({"ok": "ready"}), flush=True)
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = {"ok": getattr(console, command.pop("do"))(**command)}
        except Exception as error:  # whatever went wrong, the test that asked must see it
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
