#!/usr/bin/python3
"""judge.py: Samba's own opinion of security descriptors, one question a line in, one answer a line out; needs no lab.

fields HEX             what is in a binary security descriptor, field by field
sddl HEX               its SDDL
normal SDDL            the same SDDL as Samba writes it
encode SDDL            its binary form, in hexadecimal
access HEX MASK SID... "granted" or "denied" for an account with these SIDs and a hexadecimal mask
An answer that begins with "error" says why there is none.
"""

import sys

import samba.security
from samba import NTSTATUSError, ntstatus
from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack

ANY_DOMAIN = security.dom_sid("S-1-5-21-1-2-3")  # for aliases of a domain's own groups, which need one
OBJECT_TYPES = (security.SEC_ACE_TYPE_ACCESS_ALLOWED_OBJECT, security.SEC_ACE_TYPE_ACCESS_DENIED_OBJECT,
                security.SEC_ACE_TYPE_SYSTEM_AUDIT_OBJECT, security.SEC_ACE_TYPE_SYSTEM_ALARM_OBJECT)


def unpacked(value):
    return ndr_unpack(security.descriptor, bytes.fromhex(value))


def entry(ace):
    object_type = inherited_type = ""
    if ace.type in OBJECT_TYPES:
        object_type = str(ace.object.type) if ace.object.flags & 1 else ""
        inherited_type = str(ace.object.inherited_type) if ace.object.flags & 2 else ""
    return f"({ace.type};{ace.flags};{ace.access_mask & 0xFFFFFFFF:x};{object_type};{inherited_type};{ace.trustee})"


def entries(acl):
    return "none" if acl is None else f"{int(acl.revision) & 0xFF}" + "".join(entry(ace) for ace in acl.aces)


def fields(value):
    descriptor = unpacked(value)
    dacl = descriptor.dacl if descriptor.type & security.SEC_DESC_DACL_PRESENT else None
    sacl = descriptor.sacl if descriptor.type & security.SEC_DESC_SACL_PRESENT else None
    return " ".join((f"{descriptor.type:x}", str(descriptor.owner_sid or "none"), str(descriptor.group_sid or "none"),
                     entries(dacl), entries(sacl)))


def sddl(value):
    return unpacked(value).as_sddl()


def normal(text):
    return security.descriptor.from_sddl(text, ANY_DOMAIN).as_sddl()


def encode(text):
    return ndr_pack(security.descriptor.from_sddl(text, ANY_DOMAIN)).hex()


def access(value, mask, *sids):
    token = security.token()
    token.sids = [security.dom_sid(sid) for sid in sids]
    token.num_sids = len(sids)
    try:
        samba.security.access_check(unpacked(value), token, int(mask, 16))
        return "granted"
    except NTSTATUSError as refusal:
        if refusal.args[0] == ntstatus.NT_STATUS_ACCESS_DENIED:
            return "denied"
        raise


QUESTIONS = {"fields": fields, "sddl": sddl, "normal": normal, "encode": encode, "access": access}

for line in sys.stdin:
    question, *arguments = line.split()
    try:
        print(QUESTIONS[question](*arguments), flush=True)
    except Exception as error:
        print("error", type(error).__name__, str(error).replace("\n", " "), flush=True)
