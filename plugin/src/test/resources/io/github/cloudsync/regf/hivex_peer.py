"""Reads and edits a hive with libhivex, one command a line; names and data in hexadecimal of UTF-8 and bytes.

tree FILE | open FILE | set KEY NAME TYPE DATA | delete-value KEY NAME | delete-key KEY | commit FILE
Answers with lines, the last of them a single dot, or "error: ..." and a dot.
"""
import sys

import hivex


def text(hexadecimal):
    return bytes.fromhex(hexadecimal).decode("utf-8")


def escape(name):
    return "".join(c if " " <= c <= "~" and c not in "\\=" else "\\u%04x" % ord(c) for c in name)


def tree(hive, node, path):
    print("[" + path + "]")
    values = []
    for value in hive.node_values(node):
        kind, data = hive.value_value(value)
        name = hive.value_key(value)
        values.append("%s=%d:%s" % (escape(name), kind & 0xFFFFFFFF, bytes(data).hex()))
    for line in sorted(values):
        print(line)
    for child in hive.node_children(node):
        tree(hive, child, path + "\\" + escape(hive.node_name(child)))


def find(hive, path, create=False):
    node = hive.root()
    for name in path.split("\\") if path else []:
        child = hive.node_get_child(node, name)
        if child is None:
            if not create:
                raise KeyError(path)
            child = hive.node_add_child(node, name)
        node = child
    return node


def delete_value(hive, node, name):
    rest = []
    for value in hive.node_values(node):
        if hive.value_key(value).upper() != name.upper():
            kind, data = hive.value_value(value)
            rest.append({"key": hive.value_key(value), "t": kind, "value": bytes(data)})
    hive.node_set_values(node, rest)


def run(hive, command, arguments):
    if command == "tree":
        reader = hivex.Hivex(arguments[0])
        tree(reader, reader.root(), "")
    elif command == "open":
        return hivex.Hivex(arguments[0], write=True)
    elif command == "set":
        node = find(hive, text(arguments[0]), create=True)
        data = bytes.fromhex(arguments[3]) if len(arguments) > 3 else b""
        hive.node_set_value(node, {"key": text(arguments[1]), "t": int(arguments[2]), "value": data})
    elif command == "create-key":
        find(hive, text(arguments[0]), create=True)
    elif command == "delete-value":
        delete_value(hive, find(hive, text(arguments[0])), text(arguments[1]))
    elif command == "delete-key":
        hive.node_delete_child(find(hive, text(arguments[0])))
    elif command == "commit":
        hive.commit(arguments[0])
    else:
        raise ValueError(command)
    return hive


sys.setrecursionlimit(10000)
# Names reach us as UTF-8 whatever the locale says.
sys.stdout.reconfigure(encoding="utf-8")
opened = None
for line in sys.stdin:
    words = line.rstrip("\n").split("\t")
    try:
        opened = run(opened, words[0], words[1:])
    except Exception as problem:
        print("error: %s: %r" % (words[0], problem))
    print(".", flush=True)
