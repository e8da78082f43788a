# shellcheck shell=bash disable=SC2034
# What fetch and run share: versions, places, and what is missing. To be sourced.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lab=${CLOUDSYNC_LAB:-$HOME/.cache/cloudsync-lab}/wine

# Any from 17 on works; the older ones are slower under Wine, see README.md.
jdk_version=${CLOUDSYNC_WINE_JDK:-25.0.2.1}
maven_version=3.9.16

# The first 12 digits of the hash of standard input: caches of different checkouts never mix.
stamp() { sha256sum | cut -c1-12; }

jdk=$lab/jdk-$jdk_version-$(cat "$here"/shim/iphlpjdk.* | stamp)
maven=$lab/apache-maven-$maven_version
maven_classes=$jdk/maven-$maven_version.jsa
netapi32=$lab/netapi32-$(stamp <"$here/shim/netapi32.c").dll
template=$lab/server2019-$({ cat "$here/server2019.reg"; WINEDEBUG=-all wine --version 2>/dev/null || true; } | stamp)

# One line for each thing that is missing: what, a tab, the command that gets it.
missing() {
    command -v wine >/dev/null && command -v wineserver >/dev/null ||
        printf 'wine\tapt-get install --no-install-recommends wine wine64\n'
    [ -f "$jdk/ready" ] || printf 'a Windows JVM for Wine\tsrc-it/lab/wine/fetch\n'
    [ -d "$maven" ] || printf 'Maven %s for Wine\tsrc-it/lab/wine/fetch\n' "$maven_version"
    [ -f "$netapi32" ] || printf 'the domain shim for Wine\tsrc-it/lab/wine/fetch\n'
}

die() {
    echo "${0##*/}: $*" >&2
    exit 1
}
