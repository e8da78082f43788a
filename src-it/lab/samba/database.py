"""Opens the lab's database directly, with the rights of the system; the running domain controller sees every change at once."""

import ldb
from samba.auth import system_session
from samba.param import LoadParm
from samba.samdb import SamDB

# Samba refuses some attributes to everyone but its own provisioning, which says who it is by these two controls.
AS_PROVISIONING = ["relax:0", "local_oid:1.3.6.1.4.1.7165.4.3.16:0"]


def open_database(directory, batch=False):
    parameters = LoadParm()
    parameters.load(directory + "/etc/smb.conf")
    # The default index cache has so few buckets that a transaction of thousands of objects slows to a crawl.
    options = ["transaction_index_cache_size:200003"] + (["batch_mode:1"] if batch else [])
    return SamDB(directory + "/private/sam.ldb", session_info=system_session(), lp=parameters, flags=ldb.FLG_NOSYNC, options=options)


def replace(database, dn, **values):
    """Replaces attribute values; an underscore in a keyword stands for a hyphen in the attribute's name."""
    message = ldb.Message(ldb.Dn(database, dn))
    for keyword, value in values.items():
        name = keyword.replace("_", "-")
        message[name] = ldb.MessageElement(value, ldb.FLAG_MOD_REPLACE, name)
    database.modify(message, AS_PROVISIONING)
