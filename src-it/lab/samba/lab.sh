#!/bin/bash
# A disposable Active Directory domain controller (Samba) on a loopback address. See README.md.
#
#   lab.sh missing                    what this machine lacks, one line each; nothing if it lacks nothing
#   lab.sh up   DIR [options]         provision, fill and start a domain controller that lives in DIR
#   lab.sh down DIR                   stop it and remove DIR
#   lab.sh run  DIR [options]         up, then obey console.py's commands on standard input; at its end, down
#
#   --schema 69|88|N    schema of Windows Server 2012 R2 (69) or 2016 (88 and, as a mere label, any other N); default 88
#   --address 127.x.y.z where to listen; default: an address derived from DIR
#   --users N           also load N users (100,000 take minutes)
#   --minutes N         the longest this domain controller may live; default 30
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
python=/usr/bin/python3 # python3-samba belongs to the distribution's own Python, whatever is first on the PATH

missing() {
  local found=0
  need() { "${@:2}" >/dev/null 2>&1 || { echo "$1"; found=1; }; }
  need "root: a domain controller listens on ports below 1024" test "$(id -u)" = 0
  need "samba: apt-get install samba samba-ad-dc" test -x /usr/sbin/samba
  need "schema and provisioning files: apt-get install samba-ad-provision" test -d /usr/share/samba/setup/ad-schema
  need "database modules: apt-get install samba-dsdb-modules" test -n "$(find /usr/lib -name samba_dsdb.so -print -quit 2>/dev/null)"
  need "samba for $python: apt-get install python3-samba" "$python" -c 'import samba.provision'
  need "openssl: apt-get install openssl" command -v openssl
  need "setsid and timeout: apt-get install util-linux coreutils" command -v setsid timeout
  return "$found"
}

certificates() { # a certificate authority and a certificate with the names clients verify; Samba's own has no SAN
  local tls=$1/private/tls
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=Lab CA" \
    -keyout "$tls/ca.key" -out "$tls/ca.pem" 2>/dev/null
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=dc1.lab.example" \
    -keyout "$tls/key.pem" -out "$tls/request.pem" 2>/dev/null
  openssl x509 -req -in "$tls/request.pem" -CA "$tls/ca.pem" -CAkey "$tls/ca.key" -set_serial 1 -days 30 \
    -extfile <(echo "subjectAltName=DNS:dc1.lab.example,IP:$2") -out "$tls/cert.pem" 2>/dev/null
  chmod 600 "$tls/key.pem" "$tls/ca.key" # Samba refuses a key others can read
}

kerberos_configuration() { # so that neither kinit nor Java asks DNS for the realm
  printf '[libdefaults]\ndefault_realm = LAB.EXAMPLE\ndns_lookup_kdc = false\nudp_preference_limit = 1\n'
  printf '[realms]\nLAB.EXAMPLE = {\n kdc = %s\n}\n' "$1"
  printf '[domain_realm]\n.lab.example = LAB.EXAMPLE\nlab.example = LAB.EXAMPLE\n'
}

answers() { (exec 3<>"/dev/tcp/$1/636") 2>/dev/null && (exec 3<>"/dev/tcp/$1/88") 2>/dev/null; }

up() {
  local dir=$1; shift
  local schema=88 users=0 minutes=30 hash address
  hash=$(printf %s "$dir" | cksum | cut -d' ' -f1)
  address=127.$((hash % 200 + 20)).$((hash / 200 % 250 + 2)).$((hash / 50000 % 250 + 2))
  while [ $# -gt 0 ]; do
    case $1 in
      --schema) schema=$2 ;; --address) address=$2 ;; --users) users=$2 ;; --minutes) minutes=$2 ;;
      *) echo "lab.sh: unknown option $1" >&2; return 2 ;;
    esac
    shift 2
  done
  missing >&2 || { echo "lab.sh: this machine lacks the above" >&2; return 2; }
  [ ! -e "$dir" ] || { echo "lab.sh: $dir exists; name a directory that does not, it is removed at the end" >&2; return 2; }
  if answers "$address"; then echo "lab.sh: something listens on $address already" >&2; return 2; fi
  mkdir -p "$dir"/{etc,private/tls,state,cache,lock,log,run}
  certificates "$dir" "$address"
  "$python" "$here/provision.py" "$dir" "$schema" "$address" 2>"$dir/log/provision" || { tail -20 "$dir/log/provision" >&2; return 1; }
  "$python" "$here/fill.py" "$dir" >"$dir/log/fill" 2>&1 || { tail -20 "$dir/log/fill" >&2; return 1; }
  [ "$users" = 0 ] || "$python" "$here/load.py" "$dir" "$users" >&2
  setsid timeout -k 5 "$((minutes * 60))" /usr/sbin/samba -s "$dir/etc/smb.conf" -F --no-process-group --debug-stdout \
    >"$dir/log/samba" 2>&1 </dev/null 3>&- &
  echo $! >"$dir/run/lab.pid"
  for _ in $(seq 600); do
    if answers "$address"; then
      kerberos_configuration "$address" >"$dir/etc/krb5.conf"
      printf 'address=%s\nca=%s\nkrb5=%s\n' "$address" "$dir/private/tls/ca.pem" "$dir/etc/krb5.conf" >"$dir/lab.properties"
      return 0
    fi
    kill -0 "$(cat "$dir/run/lab.pid")" 2>/dev/null || break
    sleep 0.05
  done
  echo "lab.sh: the domain controller did not come up:" >&2; tail -20 "$dir/log/samba" >&2
  return 1
}

down() {
  local dir=$1 pid
  [ -f "$dir/etc/smb.conf" ] || return 0 # not a lab of ours: touch nothing
  if pid=$(cat "$dir/run/lab.pid" 2>/dev/null) && kill "$pid" 2>/dev/null; then
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null || true
  fi
  rm -rf "$dir"
}

case "${1:-}" in
  missing) missing ;;
  up) shift; up "$@" || { down "$1"; exit 1; } ;;
  down) down "$2" ;;
  run)
    shift; dir=$1
    trap 'down "$dir"' EXIT
    trap 'exit 1' INT TERM HUP
    up "$@"
    "$python" "$here/console.py" "$dir"
    ;;
  *) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0"; exit 2 ;;
esac
