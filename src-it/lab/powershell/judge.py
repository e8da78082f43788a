#!/usr/bin/env python3
"""Reads PowerShell commands with tree-sitter's grammar: for each line with a command as a JSON text, a line with JSON.

errors    whether the grammar could not read it
commands  how many commands it is
literals  the texts of its single-quoted strings, quotes included
"""
import json
import sys

import tree_sitter
import tree_sitter_powershell

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))


def nodes(node):
    yield node
    for child in node.children:
        yield from nodes(child)


for line in sys.stdin:
    source = json.loads(line).encode("utf-8")
    tree = list(nodes(parser.parse(source).root_node))
    print(json.dumps({
        "errors": tree[0].has_error,
        "commands": sum(node.type == "command" for node in tree),
        "literals": [source[node.start_byte:node.end_byte].decode("utf-8")
                     for node in tree if node.type == "verbatim_string_characters"],
    }), flush=True)
