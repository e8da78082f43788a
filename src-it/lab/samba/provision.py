#!/usr/bin/python3
"""provision.py DIR SCHEMA ADDRESS: an empty domain LAB.EXAMPLE with one domain controller, not durable (nosync) and so quick."""

import logging
import sys

import samba.dsdb
import samba.provision
import samba.schema
from samba.auth import system_session
from samba.param import LoadParm

CONFIGURATION = """[global]
netbios name = DC1
realm = LAB.EXAMPLE
workgroup = LAB
server role = active directory domain controller
server services = ldap, kdc
interfaces = {address}/8
bind interfaces only = yes
private dir = {directory}/private
state directory = {directory}/state
cache directory = {directory}/cache
lock directory = {directory}/lock
pid directory = {directory}/run
ncalrpc dir = {directory}/run/ncalrpc
binddns dir = {directory}/run/bind-dns
winbindd socket directory = {directory}/run/winbindd
ntp signd socket directory = {directory}/run/ntp
log file = {directory}/log/samba.%m
log level = 1
max log size = 0
ldb:nosync = yes
disable spoolss = yes
load printers = no
dns update command = /bin/true
tls enabled = yes
ldap server require strong auth = allow_sasl_over_tls
tls keyfile = {directory}/private/tls/key.pem
tls certfile = {directory}/private/tls/cert.pem
tls cafile = {directory}/private/tls/ca.pem
[sysvol]
path = {directory}/state/sysvol
read only = no
[netlogon]
path = {directory}/state/sysvol/lab.example/scripts
read only = no
"""

# Samba 4.17 ships Microsoft's 2016 schema files but offers no name for them; 88 is the 2016 schema under another label.
WINDOWS_2016 = ("AD_DS_Attributes__Windows_Server_2016.ldf", "AD_DS_Classes__Windows_Server_2016.ldf")


def provision(directory, schema, address):
    samba.schema.Schema.base_schemas["lab"] = (*WINDOWS_2016, schema)
    conf = directory + "/etc/smb.conf"
    with open(conf, "w") as file:
        file.write(CONFIGURATION.format(directory=directory, address=address))
    parameters = LoadParm()
    parameters.load(conf)
    samba.provision.provision(
        logging.getLogger("provision"), system_session(), smbconf=conf, lp=parameters,
        realm="LAB.EXAMPLE", domain="LAB", hostname="dc1", hostip=address, adminpass="Passw0rd!lab",
        serverrole="active directory domain controller", dns_backend="NONE",
        base_schema="2012_R2" if schema == 69 else "lab", dom_for_fun_level=samba.dsdb.DS_DOMAIN_FUNCTION_2008_R2,
        samdb_fill=samba.provision.FILL_FULL, useeadb=False, use_ntvfs=False, skip_sysvolacl=True,
        plaintext_secrets=True, batch_mode=True)


if __name__ == "__main__":
    provision(sys.argv[1], int(sys.argv[2]), sys.argv[3])
