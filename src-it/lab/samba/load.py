#!/usr/bin/python3
"""load.py DIR N: adds N users under OU=Load, and with 50,001 or more the groups "Sync 50000" and "Sync 50001"."""

import sys
import time

import ldb
from database import open_database

TRANSACTION = 10_000


def user(number, base):
    name = f"user{number:06d}"
    return {"dn": f"CN=User {number:06d},OU=Load,{base}", "objectClass": "user", "sAMAccountName": name,
            "userPrincipalName": f"{name}@lab.example", "mail": f"first{number}.last{number}@contoso.example",
            "proxyAddresses": [f"SMTP:first{number}.last{number}@contoso.example", f"smtp:{name}@contoso.example"],
            "givenName": f"First{number}", "sn": f"Last{number}", "displayName": f"First{number} Last{number}",
            "department": f"Department {number % 97}", "userAccountControl": "544"}


def load(database, count):
    base, begin = database.domain_dn(), time.time()
    database.add({"dn": f"OU=Load,{base}", "objectClass": "organizationalUnit"})
    for first in range(0, count, TRANSACTION):
        database.transaction_start()
        for number in range(first, min(first + TRANSACTION, count)):
            database.add(user(number, base))
        database.transaction_commit()
        done = min(first + TRANSACTION, count)
        print(f"{done} users, {done / (time.time() - begin):.0f} a second", flush=True)
    for size in (50_000, 50_001):
        if size <= count:
            group = f"CN=Sync {size},OU=Groups,{base}"
            database.add({"dn": group, "objectClass": "group", "sAMAccountName": f"Sync {size}"})
            message = ldb.Message(ldb.Dn(database, group))
            members = [f"CN=User {number:06d},OU=Load,{base}" for number in range(size)]
            message["member"] = ldb.MessageElement(members, ldb.FLAG_MOD_ADD, "member")
            database.modify(message)
            print(f"group of {size}, {time.time() - begin:.0f} s", flush=True)


if __name__ == "__main__":
    load(open_database(sys.argv[1], batch=True), int(sys.argv[2]))
