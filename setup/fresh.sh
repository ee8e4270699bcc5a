#!/bin/bash
# Tries both commands of README.md on a bare Debian, as its root and as a user.
#
#   setup/fresh.sh 13                     every way of trying, one after the other
#   setup/fresh.sh 13 user without-apt    only these
#   COMMANDS=run setup/fresh.sh 13        without make test
#
#   root              everything is installed by the commands themselves
#   user              may install nothing; an administrator does what setup.sh asks for
#   root-without-apt  NO_APT=1: no Apertium, so only originals are published
#   without-apt       the same as a user
#
# A way fails where a command does, or where fewer are published than should be. Logs,
# packages and the bare system are kept in .cache/fresh, so that a second time is quick.
#
# It needs root, debootstrap, a network and 4 GB of disk. How packages are reached (apt's
# proxies and mirror, pip's and uv's settings, certificates) is taken from this machine.
# Each way has namespaces of its own: what it mounts and what it starts is gone with it,
# however it ends, and no folder is removed while something is mounted in it.
set -euo pipefail

declare -A NAMES=([12]=bookworm [13]=trixie)
# The demonstration has 108 editions of articles; one is held back by the checks. Without
# an engine what remains are the originals.
declare -A LEAST=([root]=107 [user]=107 [root-without-apt]=18 [without-apt]=18)
# What README.md wants to be there.
WANTED=python3,make,git

self=$(readlink -f "$0")
repository=$(dirname "$(dirname "$self")")
cache=$repository/.cache/fresh

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

main() {
    release=${1:-}
    name=${NAMES[$release]:-}
    [ -n "$name" ] || fail "usage: setup/fresh.sh 12|13 [root|user|root-without-apt|without-apt]…"
    shift
    [ $# -gt 0 ] || set -- root user root-without-apt without-apt
    for way in "$@"; do
        [ -n "${LEAST[$way]:-}" ] || fail "$way is no way of trying: ${!LEAST[*]}"
    done
    [ "$(id -u)" -eq 0 ] || fail "Only root can make a system to try in; try: sudo $self $release"
    for program in debootstrap unshare git; do
        command -v "$program" >/dev/null || fail "$program is missing: apt-get install $program"
    done

    mkdir -p "$cache/$name-packages/partial"
    # Two at once would be in each other's way: apt locks the folder of its packages.
    exec 9> "$cache/$name.lock"
    flock 9
    place=$(mktemp -d "${TMPDIR:-/var/tmp}/coranto-fresh.XXXXXX")
    trap clear_away EXIT
    if [ ! -f "$cache/$name.tar" ]; then
        apart make_base "$name"
        remove "$place/root"
    fi
    failed=
    for way in "$@"; do
        apart try "$name" "$way" || failed="$failed $way"
        remove "$place/root"
    done
    [ -z "$failed" ] || fail "Debian $release failed:$failed (logs: $cache)"
}

# Runs a function of this script where its mounts and processes end with it.
apart() { place=$place unshare --mount --pid --fork --kill-child "$self" "--$1" "${@:2}"; }

clear_away() {
    remove "$place/root"
    rmdir "$place"
}

remove() {
    [ -d "$1" ] || return 0
    if grep -Fq " $1" /proc/self/mountinfo; then
        fail "Something is still mounted in $1; it is left as it is."
    fi
    rm -rf --one-file-system "$1"
}

make_base() {
    say "Making a bare $1 …"
    debootstrap --variant=minbase --include=$WANTED \
        --cache-dir="$cache/$1-packages" "$1" "$place/root" "$(mirror)" \
        > "$cache/$1.log" 2>&1 || fail "debootstrap failed: $cache/$1.log"
    tar -C "$place/root" --one-file-system -cf "$cache/$1.tar.part" .
    mv "$cache/$1.tar.part" "$cache/$1.tar"
}

# Where this machine gets Debian's packages, or else the world.
mirror() {
    apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep '/debian/$' | head -n 1 \
        | grep . || echo http://deb.debian.org/debian/
}

try() {
    name=$1 way=$2
    root=$place/root log=$cache/$name-$way
    home=/root as=0:0
    prepare
    base_mb=$(used_mb)
    case $way in *without-apt) carried+=(NO_APT=1) ;; esac
    if [ "$way" != root ]; then
        ask_administrator
    fi
    say "$name, $way: bare, $base_mb MB"
    for command in ${COMMANDS:-run test}; do
        measured "make_$command"
        say "$name, $way: make $command: $told; $cpu_s s CPU, $(used_mb) MB in all"
    done
    [ -z "$wrong" ] || fail "$name, $way:$wrong"
}

prepare() {
    wrong=
    mkdir "$root"
    tar -C "$root" -xf "$cache/$name.tar"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --bind "$cache/$name-packages" "$root/var/cache/apt/archives"
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    carry_settings
    case $way in root*) ;; *)
        chroot "$root" useradd --create-home --shell /bin/bash reader
        home=/home/reader as=reader:reader ;;
    esac
    git clone -q --no-hardlinks "$repository" "$root$home/coranto"
    git -C "$root$home/coranto" checkout -q "$(git -C "$repository" rev-parse HEAD)"
    chroot "$root" chown -R "$as" "$home/coranto"
}

# Fills `carried` with the variables, and the chroot with the files that they name.
carry_settings() {
    apt-config dump | grep -E '^Acquire::(Check|http|https|Retries)' \
        > "$root/etc/apt/apt.conf.d/99host" || true
    carried=()
    while IFS= read -r -d '' pair; do
        carried+=("$pair")
    done < <(env -0 | grep -zE '^(PIP_|UV_|SSL_CERT_FILE=|REQUESTS_CA_BUNDLE=|CURL_CA_BUNDLE=|[a-zA-Z]+_proxy=|[A-Z]+_PROXY=)')
    # global.extra-index-url='…' is PIP_EXTRA_INDEX_URL=…
    while IFS='=' read -r key value; do
        key=${key#global.} value=${value#\'} value=${value%\'} key=${key//-/_}
        carried+=("PIP_${key^^}=$(printf '%b' "$value")")
    done < <(python3 -m pip config list 2>/dev/null | grep '^global\.')
    for file in /etc/uv/uv.toml "$HOME/.config/uv/uv.toml"; do
        [ ! -f "$file" ] || install -D -m 644 "$file" "$root/etc/uv/uv.toml"
    done
    bound=
    while IFS= read -r path; do
        carry_path "$path"
    done < <(printf '%s\n' "${carried[@]}" | grep -oE '(^|=|://| )/[^ ]+' | sed -E 's#^(=|://| )##')
}

# A file is copied to where no package will overwrite it. A folder is shown without being writable, and what lies beside it,
# since an index of packages leads to the packages.
carry_path() {
    if [ -f "$1" ]; then
        install -D -m 644 "$1" "$root/carried$1"
        carried=("${carried[@]/"=$1"/"=/carried$1"}")
        return
    fi
    folder=$(printf '%s' "$1" | cut -d/ -f1-3)
    [ -d "$folder" ] || return 0
    mountpoint -q "$root$folder" && return
    mkdir -p "$root$folder"
    mount --bind "$folder" "$root$folder"
    mount -o remount,bind,ro "$root$folder"
    bound="$bound $folder"
}

# Everything that was written, without what only seems to lie there.
used_mb() {
    excluded=()
    for folder in /proc /dev /var/cache/apt/archives $bound; do
        excluded+=("--exclude=$root$folder")
    done
    du -sm "${excluded[@]}" "$root" | cut -f1
}

# A command in the copy of the repository, with nothing of our environment but `carried`.
there() {
    chroot --userspec="$as" "$root" env -i HOME="$home" LANG=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${carried[@]+"${carried[@]}"} sh -c "cd ~/coranto && $1"
}

# What setup.sh tells that somebody else should install; Apertium only where it may.
ask_administrator() {
    asked=$(there 'setup/setup.sh run' 2>&1 \
        | sed -n 's/^ *sudo \(apt-get install \)/\1-y -q /p') || true
    case $way in *without-apt) asked=$(printf '%s\n' "$asked" | grep -e '-venv$') ;; esac
    printf '%s\n' "$asked" > "$log.asked"
    chroot "$root" env -i DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -ec "apt-get update -q
$asked" >> "$log.asked" 2>&1 || wrong="$wrong what setup.sh asks for cannot be installed;"
}

measured() {
    TIMEFORMAT='%U %S'
    { time "$@" 2>&3; } 3>&2 2> "$place/root/cpu"
    cpu_s=$(awk '{ printf "%d", $1 + $2 }' "$place/root/cpu")
}

make_run() {
    told="nothing published"
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    # In a group of its own it gets Ctrl-C as from a terminal.
    : > "$log.run"
    set -m
    there "make run PORT=$port" > "$log.run" 2>&1 &
    newsroom=$!
    set +m
    until grep -q 'The site is at' "$log.run"; do
        if ! kill -0 "$newsroom" 2>/dev/null; then
            wrong="$wrong make run ended;"
            return
        fi
        sleep 1
    done
    page="import urllib.request as u; print(len(u.urlopen('http://127.0.0.1:$port/es').read()))"
    there "python3 -c \"$page\"" > "$log.page" 2>&1 || wrong="$wrong the site does not answer;"
    told=$(sed -n 's/^ *in every language *\([0-9].*[a-z]\) *$/\1/p' "$log.run")
    [ "${told%% *}" -ge "${LEAST[$way]}" ] || wrong="$wrong only $told;"
    kill -INT -- "-$newsroom"
    wait "$newsroom" || true
}

make_test() {
    there 'make test' > "$log.test" 2>&1 || wrong="$wrong make test failed;"
    told=$(tail -n 1 "$log.test" | tr -d '=')
}

case ${1:-} in
    --make_base | --try)
        # The first process of a namespace hears only signals that it has a word for.
        trap 'exit 130' INT TERM
        function=${1#--}
        shift
        "$function" "$@"
        ;;
    *) main "$@" ;;
esac
