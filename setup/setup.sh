#!/bin/sh
# Makes this folder ready to run Coranto or its tests. Safe to run again; where nothing
# is missing it says nothing and takes a moment.
#
#   setup/setup.sh run     what a newsroom needs
#   setup/setup.sh test    the same, and what the tests need
#
# It says what it is about to do before it does it. It installs the Debian packages of
# setup/debian-packages.txt, where apt-get may (NO_APT=1 forbids it), and writes into
# the folders .venv and .cache; nothing else changes.
set -eu

UV_VERSION=0.13.9

# Packages that this release of Debian or Ubuntu does not have, so that nobody waits for
# the same answer at every start. Removing the file asks again.
LEFT_OUT=.cache/left-out-packages

purpose=${1:-run}
cd "$(dirname "$0")/.."

main() {
    case $purpose in
        run) groups= ;;
        test) groups='--group test' ;;
        *) fail "usage: setup/setup.sh run|test" ;;
    esac
    python=$(find_python) || fail 'Python 3.11 or newer is needed and was not found.
On Debian 12, Ubuntu 24.04 or newer: apt-get install python3'
    missing=$(missing_packages)
    as_root=$(find_root)
    if [ -n "$missing" ]; then
        install_missing
    fi
    if [ "$(stamp)" != "$(cat ".venv/.ready-$purpose" 2>/dev/null || true)" ]; then
        make_environment
        stamp > ".venv/.ready-$purpose"
    fi
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The first interpreter that starts and is new enough; a name alone proves nothing.
find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if new_enough "$name"; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# How to become root: "" for root itself, "sudo", or "none". sudo may ask for a password
# where there is a person to answer.
find_root() {
    if [ -n "${NO_APT:-}" ] || ! command -v apt-get >/dev/null 2>&1; then
        echo none
    elif [ "$(id -u)" -eq 0 ]; then
        echo
    elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }
    then
        echo sudo
    else
        echo none
    fi
}

# Those of every purpose, and of the tests where it is they that run.
listed_packages() {
    sed -e 's/#.*//' -e '/^[[:space:]]*$/d' -e "s/^$purpose: //" -e '/: /d' \
        setup/debian-packages.txt
}

# Without dpkg nobody can tell; an apertium on the PATH then counts as all of it.
missing_packages() {
    if ! command -v dpkg-query >/dev/null 2>&1; then
        if ! command -v apertium >/dev/null 2>&1; then
            listed_packages
        fi
        return 0
    fi
    # shellcheck disable=SC2016  # ${…} is dpkg's own
    installed=$(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' \
        2>/dev/null | sed -n 's/ installed$//p')
    for package in $(listed_packages); do
        if ! printf '%s\n' "$installed" | grep -Fqx -- "$package" \
            && ! grep -Fqx -- "$package" "$LEFT_OUT" 2>/dev/null; then
            echo "$package"
        fi
    done
}

install_missing() {
    names=$(echo "$missing" | tr '\n' ' ')
    if [ "$as_root" = none ]; then
        # A name that this release does not have would make apt-get refuse them all.
        if has_lists; then
            names=$(with_candidate "$missing" | tr '\n' ' ')
            [ -n "$names" ] || return 0
        fi
        say "These Debian packages are missing here, and this script may not install them."
        say "Where you may, this does (list: setup/debian-packages.txt):"
        say "    sudo apt-get install --no-install-recommends $names"
        say "Going on without: $(without)"
        return 0
    fi
    say "These Debian packages will be installed (setup/debian-packages.txt says why):"
    say "    $names"
    if ! install_packages "$missing"; then
        say "The packages could not all be installed; going on without them: $(without)"
    fi
}

# What it means that something of $missing is not there.
without() {
    if echo "$missing" | grep -q '^apertium'; then
        echo "what cannot be translated is"
        echo "published in its original language only. A LibreTranslate server can be used"
        echo "instead of Apertium (docs/engines.md)."
    elif echo "$missing" | grep -q '^dict-'; then
        echo "the checks find less."
    fi
    if echo "$missing" | grep -q '^postgresql'; then
        echo "Nothing is tested on PostgreSQL."
    fi
}

# Installs those of the packages that this release has.
install_packages() {
    have=$(with_candidate "$1")
    if [ "$have" != "$1" ]; then
        say "Asking the package servers what they have (apt-get update) …"
        if root apt-get update -q >/dev/null 2>&1; then
            have=$(with_candidate "$1")
            leave_out "$1" "$have"
        else
            say "apt-get update failed."
        fi
    fi
    [ -n "$have" ] || return 1
    # shellcheck disable=SC2086  # one word a package
    apt_install $have && return 0
    # A list that is too old names files that are gone from the servers.
    root apt-get update -q >/dev/null 2>&1 || return 1
    # shellcheck disable=SC2086
    apt_install $have
}

leave_out() {
    mkdir -p .cache
    for package in $1; do
        if ! printf '%s\n' "$2" | grep -Fqx -- "$package"; then
            say "    this release has no $package; it is left out"
            echo "$package" >> "$LEFT_OUT"
        fi
    done
}

# Those of the packages that apt could install, in the same order. Asked for together:
# without root apt reads its lists anew each time, for a second or more.
with_candidate() {
    # shellcheck disable=SC2086  # one word a package
    known=$(LC_ALL=C apt-cache policy $1 2>/dev/null \
        | awk '/^[^ ].*:$/ { name = substr($0, 1, length($0) - 1) }
               /^  Candidate: [^(]/ { print name }')
    for package in $1; do
        if printf '%s\n' "$known" | grep -Fqx -- "$package"; then
            echo "$package"
        fi
    done
}

# Whether apt knows what there is, beside what is installed.
has_lists() {
    LC_ALL=C apt-cache policy 2>/dev/null | grep -q '^ *release .*c='
}

apt_install() {
    root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "$@" >&2
}

root() {
    if [ "$as_root" = sudo ]; then
        sudo "$@"
    else
        "$@"
    fi
}

# What the environment was made from: when any of it changes, it is brought up to date.
stamp() {
    echo "$PWD $UV_VERSION $(cat uv.lock pyproject.toml | cksum)"
}

make_environment() {
    say "The Python packages of uv.lock will be installed into the folder .venv"
    say "(with $python; nothing outside of it changes)."
    if ! new_enough .venv/bin/python; then
        make_venv
    fi
    uv=.venv/bin/uv
    if [ "$("$uv" --version 2>/dev/null | cut -d' ' -f2)" != "$UV_VERSION" ]; then
        .venv/bin/python -m pip --version >/dev/null 2>&1 \
            || .venv/bin/python -m ensurepip >/dev/null
        .venv/bin/python -m pip install --quiet --disable-pip-version-check \
            "uv==$UV_VERSION" || fail "uv could not be installed; is there a network?"
    fi
    # --inexact leaves what other purposes installed. $groups is empty or two words.
    # shellcheck disable=SC2086
    UV_PROJECT_ENVIRONMENT=.venv UV_PYTHON_DOWNLOADS=never "$uv" sync \
        --frozen --inexact --no-default-groups $groups --python .venv/bin/python \
        || fail "The packages could not be installed; is there a network?"
}

make_venv() {
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_venv
    fi
    "$python" -m venv --clear .venv
}

# Debian keeps a part of Python's own library in a package of its own.
install_venv() {
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$as_root" = none ]; then
        fail "This Python cannot make environments. Install its missing part first:
    sudo apt-get install $package"
    fi
    say "This Python cannot make environments; the Debian package $package will be"
    say "installed."
    install_packages "$package" || fail "$package could not be installed."
}

main
