#!/usr/bin/python3
"""fill.py DIR: makes the domain one that satisfies every directory prerequisite, and adds things for tests to look at."""

import random
import sys
import time

import ldb
from database import AS_PROVISIONING, open_database, replace
from samba.dcerpc import misc, security
from samba.ndr import ndr_pack, ndr_unpack

USER, INET_ORG_PERSON = "bf967aba-0de6-11d0-a285-00aa003049e2", "4828cc14-1437-45bc-9b07-ad6f015e5f28"
GROUP, COMPUTER = "bf967a9c-0de6-11d0-a285-00aa003049e2", "bf967a86-0de6-11d0-a285-00aa003049e2"
CONTACT, DEVICE = "5cb41ed0-0e4c-11d0-a286-00aa003049e2", "bf967a8e-0de6-11d0-a285-00aa003049e2"
FOREIGN_SECURITY_PRINCIPAL = "89e31c12-8530-11d0-afda-00c04fd930c9"
READABLE = (DEVICE, INET_ORG_PERSON, COMPUTER, FOREIGN_SECURITY_PRINCIPAL, USER, CONTACT)
FULL_CONTROL = "CCDCLCSWRPWPDTLOCRSDRCWDWO"
HOUR = 36_000_000_000  # in the 100-nanosecond steps of a FILETIME


def now_as_filetime():
    return int(time.time() * 10_000_000) + 116_444_736_000_000_000


class Domain:
    def __init__(self, directory):
        self.database = open_database(directory)
        self.base = self.database.domain_dn()
        self.configuration = str(self.database.get_config_basedn())
        self.sid = security.dom_sid(self.database.get_domain_sid())

    def add(self, rdn, object_class, controls=(), **values):
        dn = rdn if rdn.endswith(self.base) else f"{rdn},{self.base}"
        self.database.add({"dn": dn, "objectClass": object_class, **{k.replace("_", "-"): v for k, v in values.items()}}, list(controls))
        return dn

    def account(self, rdn, name, control=512, **values):
        return self.add(rdn, values.pop("objectClass", "user"), sAMAccountName=name, userAccountControl=str(control), **values)

    def group(self, rdn, members=()):
        name = rdn.split(",")[0][3:]
        values = {"member": list(members)} if members else {}
        return self.add(rdn, "group", sAMAccountName=name, **values)

    def sid_of(self, name):
        found = self.database.search(self.base, expression=f"(sAMAccountName={name})", attrs=["objectSid"])
        return str(ndr_unpack(security.dom_sid, found[0]["objectSid"][0]))

    def packed(self, sddl):
        return ndr_pack(security.descriptor.from_sddl(sddl, self.sid))

    def set_dacl(self, dn, edit):
        """Replaces an object's DACL by what edit makes of its explicit part; inherited entries follow by themselves."""
        found = self.database.search(dn, scope=ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"], controls=["sd_flags:1:4"])
        old = ndr_unpack(security.descriptor, found[0]["nTSecurityDescriptor"][0]).as_sddl(self.sid)
        message = ldb.Message(ldb.Dn(self.database, dn))
        message["d"] = ldb.MessageElement(self.packed(edit(old)), ldb.FLAG_MOD_REPLACE, "nTSecurityDescriptor")
        self.database.modify(message, ["sd_flags:1:4"])


def in_front(aces):
    """Puts entries before the existing ones; the domain controller keeps the canonical order."""
    def edit(sddl):
        first = sddl.index("(", sddl.index("D:"))
        return sddl[:first] + aces + sddl[first:]
    return edit


def delegation(sid):
    """The custom gMSA permissions of Microsoft's prerequisites article, as access control entries."""
    reads = "".join(f"(OA;CIIO;RP;;{object_class};{sid})" for object_class in READABLE)
    return f"{reads}(OA;CIIO;{FULL_CONTROL};;{GROUP};{sid})(OA;CI;CCDC;{USER};;{sid})"


def fill(domain):
    people = domain.add("OU=People", "organizationalUnit")
    sales = domain.add("OU=Sales,OU=People", "organizationalUnit")
    domain.add("OU=Groups", "organizationalUnit")
    joe = domain.account(f"CN=Joe Doe,{sales}", "joe", userPrincipalName="joe@contoso.example")
    domain.account(f"CN=Svc Reader,{people}", "reader", userPrincipalName="reader@lab.example")
    domain.account(f"CN=Locked Away,{people}", "disabled", control=514, userPrincipalName="disabled@lab.example")
    installer = domain.account(f"CN=Ida Installer,{people}", "ida", userPrincipalName="ida@lab.example")
    for name in ("joe", "reader", "ida", "disabled"):
        domain.database.setpassword(f"(sAMAccountName={name})", "Passw0rd!" + name)
    replace(domain.database, f"CN=Locked Away,{people}", userAccountControl="514")  # setting a password enables an account
    admins = domain.group("CN=Identity Admins,OU=Groups", [installer])  # into Domain Admins by a nested group
    domain.database.modify_ldif(f"dn: CN=Domain Admins,CN=Users,{domain.base}\nchangetype: modify\nadd: member\nmember: {admins}\n")

    host = domain.account("CN=PROV01,CN=Computers", "PROV01$", control=4096, objectClass="computer",
                          dNSHostName="prov01.lab.example", msDS_SupportedEncryptionTypes="28")
    domain.group("CN=Agent Hosts,OU=Groups", [host])
    domain.account("CN=provAgentgMSA,CN=Managed Service Accounts", "provAgentgMSA$", control=4096,
                   objectClass="msDS-GroupManagedServiceAccount", dNSHostName="provagentgmsa.lab.example",
                   msDS_ManagedPasswordInterval="30", msDS_SupportedEncryptionTypes="28",
                   msDS_GroupMSAMembership=domain.packed(f"O:SYD:(A;;{FULL_CONTROL};;;{domain.sid_of('Agent Hosts')})"))
    domain.group("CN=Agent Rights,OU=Groups", [f"CN=provAgentgMSA,CN=Managed Service Accounts,{domain.base}"])
    agent = delegation(domain.sid_of("provAgentgMSA$"))
    domain.set_dacl(domain.base, in_front(agent))
    shielded = domain.add("OU=Shielded", "organizationalUnit")  # inheritance blocked, the delegation repeated by hand
    domain.set_dacl(shielded, lambda old: f"D:P(A;;{FULL_CONTROL};;;DA)(A;;{FULL_CONTROL};;;SY){agent}")

    scope_groups(domain, joe)
    controllers(domain)
    root_key(domain)
    replace(domain.database, f"CN=Partitions,{domain.configuration}", uPNSuffixes="contoso.example")


def scope_groups(domain, joe):
    """Groups of 1,500 and 1,501 members (the old limit and one more) and one that counts a nested group."""
    crowd = domain.add("OU=Crowd", "organizationalUnit")
    domain.database.transaction_start()
    members = [domain.add(f"CN=c{i:04d},{crowd}", "contact") for i in range(1501)]
    domain.database.transaction_commit()
    inner = domain.group("CN=Inner,OU=Groups", [joe])
    domain.group("CN=Sync Scope,OU=Groups", [joe, inner])
    domain.group("CN=Sync 1500,OU=Groups", members[:1500])
    domain.group("CN=Sync 1501,OU=Groups", members)


def controllers(domain):
    """The attributes of a Windows domain controller on ours, and a second one that exists only as objects."""
    first = f"CN=DC1,OU=Domain Controllers,{domain.base}"
    replace(domain.database, first, operatingSystem="Windows Server 2022 Datacenter", operatingSystemVersion="10.0 (20348)",
            servicePrincipalName=[f"{service}/{name}" for service in ("ldap", "HOST", "GC")
                                  for name in ("dc1.lab.example", "DC1", "dc1.lab.example/lab.example")])
    second = domain.add("CN=DC2,OU=Domain Controllers", "computer", AS_PROVISIONING, sAMAccountName="DC2$",
                        userAccountControl="532480", dNSHostName="dc2.lab.example",
                        operatingSystem="Windows Server 2019 Standard", operatingSystemVersion="10.0 (17763)")
    servers = f"CN=Servers,CN=Default-First-Site-Name,CN=Sites,{domain.configuration}"
    server = domain.add(f"CN=DC2,{servers}", "server", serverReference=second, dNSHostName="dc2.lab.example")
    schema = f"CN=Schema,{domain.configuration}"
    contexts = [domain.base, domain.configuration, schema]
    domain.add(f"CN=NTDS Settings,{server}", "nTDSDSA", AS_PROVISIONING, options="1", msDS_Behavior_Version="7",
               invocationId=ndr_pack(misc.GUID("11111111-2222-3333-4444-555555555555")), hasMasterNCs=contexts,
               msDS_hasMasterNCs=contexts, dMDLocation=schema, msDS_HasDomainNCs=domain.base)
    for dn in (f"CN=NTDS Settings,CN=DC1,{servers}", domain.base, f"CN=Partitions,{domain.configuration}"):
        replace(domain.database, dn, msDS_Behavior_Version="7")


def root_key(domain):
    """A KDS root key in the right place and shape. Samba makes no passwords from it, so its key material is noise."""
    service = domain.add(f"CN=Group Key Distribution Service,CN=Services,{domain.configuration}", "container")
    keys = domain.add(f"CN=Master Root Keys,{service}", "container")
    domain.set_dacl(keys, lambda old: f"D:P(A;CI;{FULL_CONTROL};;;DA)(A;CI;{FULL_CONTROL};;;EA)(A;CI;{FULL_CONTROL};;;SY)")
    started = str(now_as_filetime() - 30 * 24 * HOUR)
    domain.add(f"CN=5a6e3b8c-6d3a-4a8e-9a54-3c1f0f1d2e30,{keys}", "msKds-ProvRootKey", msKds_Version="1",
               msKds_DomainID=f"CN=DC1,OU=Domain Controllers,{domain.base}", msKds_CreateTime=started, msKds_UseStartTime=started,
               msKds_KDFAlgorithmID="SP800_108_CTR_HMAC", msKds_SecretAgreementAlgorithmID="DH", msKds_PrivateKeyLength="512",
               msKds_PublicKeyLength="2048", msKds_RootKeyData=random.Random(1).randbytes(64))


if __name__ == "__main__":
    fill(Domain(sys.argv[1]))
