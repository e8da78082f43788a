"""Prints the tree of a hive as impacket's registry reader sees it."""
import sys

from impacket import winregistry


def escape(name):
    return "".join(c if " " <= c <= "~" and c not in "\\=" else "\\u%04x" % ord(c) for c in name)


def decoded(name):
    return name if isinstance(name, str) else name.decode("latin-1")


def data_of(registry, value):
    size = value["DataLen"]
    if size < 0:
        return (value["OffsetData"] & 0xFFFFFFFF).to_bytes(4, "little")[: size & 0x7FFFFFFF]
    data = registry._Registry__getValueData(value)
    return data.encode() if isinstance(data, str) else bytes(data)


def tree(registry, path):
    print("[" + path + "]")
    key = registry.findKey(path or "\\")
    lines = []
    if key["NumValues"] > 0:
        for value in registry._Registry__getValueBlocks(key["OffsetValueList"], key["NumValues"] + 1):
            name = decoded(value["Name"]) if value["Flag"] > 0 else ""
            lines.append("%s=%d:%s" % (escape(name), value["ValueType"], data_of(registry, value).hex()))
    for line in sorted(lines):
        print(line)
    for child in registry.enumKey(key) if key["NumSubKeys"] > 0 else []:
        tree(registry, path + "\\" + escape(decoded(child)))


sys.setrecursionlimit(10000)
tree(winregistry.Registry(sys.argv[1], False), "")
