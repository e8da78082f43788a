#!/usr/bin/python3
"""Compares reading and editing a SOFTWARE hive of 126 MB with libhivex and its tools, side by side in one run.

Needs JDK 17, Maven, and: apt-get install libhivex-bin libwin-hivex-perl python3-hivex
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import hivex

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
HERE = os.path.dirname(os.path.abspath(__file__))
CLASSES = os.path.join(ROOT, "plugin", "target", "classes")
TEST_CLASSES = os.path.join(ROOT, "plugin", "target", "test-classes")
ROUNDS = int(os.environ.get("ROUNDS", "7"))
WARM = 15
SETTINGS = [
    key + "\\" + name
    for key in (
        r"Microsoft\.NETFramework\v4.0.30319",
        r"WOW6432Node\Microsoft\.NETFramework\v4.0.30319",
        r"Policies\Microsoft\Windows\PowerShell",
        r"Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell",
        r"Microsoft\Group007",
        r"Classes\Group011",
    )
    for name in ("SchUseStrongCrypto", "SystemDefaultTlsVersions")
]
REG = "Windows Registry Editor Version 5.00\n"


def timed(action):
    start = time.perf_counter()
    result = action()
    return (time.perf_counter() - start) * 1000, result


def node_of(hive, path, create):
    node = hive.root()
    for name in path.split("\\"):
        child = hive.node_get_child(node, name)
        if child is None:
            if not create:
                return None
            child = hive.node_add_child(node, name)
        node = child
    return node


def hivex_open(path):
    return hivex.Hivex(path)


def hivex_read(path):
    hive = hivex.Hivex(path)
    present = 0
    for setting in SETTINGS:
        key, name = setting.rsplit("\\", 1)
        node = node_of(hive, key, False)
        if node is not None and any(hive.value_key(v).lower() == name.lower() for v in hive.node_values(node)):
            present += 1
    return present


def hivex_edit(path, to, number):
    hive = hivex.Hivex(path, write=True)
    for setting in SETTINGS:
        key, name = setting.rsplit("\\", 1)
        value = {"key": name, "t": 4, "value": number.to_bytes(4, "little")}
        hive.node_set_value(node_of(hive, key, True), value)
    hive.commit(to)
    with open(to, "rb+") as written:
        os.fsync(written.fileno())


def write_once(content, to):
    with open(to, "wb") as written:
        written.write(content)
        written.flush()
        os.fsync(written.fileno())


def reg_file(path, number):
    """hivexregedit wants every ancestor named before its children."""
    lines, seen = [REG], set()
    for setting in SETTINGS:
        key, name = setting.rsplit("\\", 1)
        names = key.split("\\")
        for depth in range(1, len(names) + 1):
            ancestor = "\\".join(names[:depth])
            if depth == len(names) or ancestor not in seen:
                lines.append("\n[\\%s]\n" % ancestor)
            seen.add(ancestor)
        lines.append('"%s"=dword:%08x\n' % (name, number))
    with open(path, "w") as out:
        out.writelines(lines)


def ours(hive, rounds):
    command = ["java", "-Xmx96m", "-cp", CLASSES + ":" + os.path.dirname(hive), "HiveBenchmark", hive, str(rounds)]
    out = subprocess.run(command + SETTINGS, check=True, capture_output=True, text=True).stdout
    return [[float(number) for number in line.split()] for line in out.splitlines()]


def main():
    subprocess.run(["mvn", "-B", "-o", "-q", "-f", ROOT, "-pl", "plugin", "test-compile"], check=True)
    directory = tempfile.mkdtemp(prefix="hive-benchmark", dir=os.environ.get("BENCHMARK_DIR"))
    try:
        run(directory)
    finally:
        shutil.rmtree(directory)


def run(directory):
    original = os.path.join(directory, "SOFTWARE")
    generator = "io.github.cloudsync.regf.BigHive"
    print(subprocess.run(["java", "-cp", CLASSES + ":" + TEST_CLASSES, generator, original],
                         check=True, capture_output=True, text=True).stdout.strip())
    subprocess.run(["javac", "-d", directory, "-cp", CLASSES, os.path.join(HERE, "HiveBenchmark.java")], check=True)
    with open(original, "rb") as file:
        content = file.read()
    hive = os.path.join(directory, "edited")
    other = os.path.join(directory, "other")
    times = {}

    def note(name, millis):
        times.setdefault(name, []).append(millis)

    for number in range(ROUNDS):
        note("write", timed(lambda: write_once(content, other))[0])
        shutil.copyfile(original, hive)
        os.sync()
        cold, *warm = ours(hive, WARM)
        for prefix, lines in (("cold", [cold]), ("warm", warm)):
            note(prefix + " read", statistics.median(line[1] for line in lines))
            note(prefix + " check", statistics.median(line[2] for line in lines))
            note(prefix + " write", statistics.median(line[3] for line in lines))
        note("hivex open", timed(lambda: hivex_open(hive))[0])
        millis, present = timed(lambda: hivex_read(hive))
        note("hivex read", millis)
        if present != len(SETTINGS):
            sys.exit("libhivex finds %d of the %d settings we wrote" % (present, len(SETTINGS)))
        shutil.copyfile(original, hive)
        os.sync()
        note("hivex edit", timed(lambda: hivex_edit(hive, other, number))[0])
        reg_file(os.path.join(directory, "settings.reg"), number)
        merge = ["hivexregedit", "--merge", hive, os.path.join(directory, "settings.reg")]
        note("hivexregedit", timed(lambda: subprocess.run(merge, check=True))[0])
        shutil.copyfile(original, hive)
        os.sync()
        note("our process", timed(lambda: ours(hive, 1))[0])
    report({name: statistics.median(values) for name, values in times.items()})


def report(m):
    rows = [
        ("open, read 12 settings, in a fresh virtual machine", m["cold read"], "libhivex opens", m["hivex open"]),
        ("open, read 12 settings, warm", m["warm read"], "libhivex opens", m["hivex open"]),
        ("open, read 12 settings, warm", m["warm read"], "libhivex opens and reads them", m["hivex read"]),
        ("edit 12 settings, safe write, in a fresh virtual machine", m["cold write"], "the file written and synced once", m["write"]),
        ("edit 12 settings, safe write, warm", m["warm write"], "the file written and synced once", m["write"]),
        ("the same with open and the check of all records, fresh", m["cold check"] + m["cold write"], "libhivex opens, edits, commits, syncs", m["hivex edit"]),
        ("the same with open and the check of all records, warm", m["warm check"] + m["warm write"], "libhivex opens, edits, commits, syncs", m["hivex edit"]),
        ("the whole process: java, check, read, edit, write", m["our process"], "hivexregedit --merge, the whole process", m["hivexregedit"]),
    ]
    print("median of %d rounds" % ROUNDS)
    print("| ours | ms | beside | ms | ratio |\n|---|---:|---|---:|---:|")
    for what, mine, beside, theirs in rows:
        print("| %s | %.0f | %s | %.0f | %.2f |" % (what, mine, beside, theirs, mine / theirs))


main()
