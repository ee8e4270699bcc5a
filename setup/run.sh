#!/bin/sh
# Starts a newsroom: the one in newsroom/ where there is one, otherwise the sample wire.
#
#   CORANTO_FEED   address of a feed to read: newsroom/ is made for it, if need be
#   CORANTO_HOST   where the site is served; Coranto's own defaults where empty
#   CORANTO_PORT
set -eu

cd "$(dirname "$0")/.."
coranto=.venv/bin/coranto
settings=newsroom/coranto.toml

in_newsroom() { "$coranto" --config "$settings" "$@"; }

# A newsroom that cannot read its first feed is no newsroom: nothing is left of it, and
# the next attempt begins anew.
make_newsroom() {
    "$coranto" init newsroom
    in_newsroom source add "$1" || { rm -f "$settings"; rmdir newsroom; exit 1; }
}

# A feed that is known keeps the rights its operator gave it.
add_feed() {
    in_newsroom source list --json | grep -Fq "\"$1\"" || in_newsroom source add "$1"
}

if [ -n "${CORANTO_FEED:-}" ]; then
    if [ -f "$settings" ]; then
        add_feed "$CORANTO_FEED"
    else
        make_newsroom "$CORANTO_FEED"
    fi
fi

set --
[ -z "${CORANTO_HOST:-}" ] || set -- "$@" --host "$CORANTO_HOST"
[ -z "${CORANTO_PORT:-}" ] || set -- "$@" --port "$CORANTO_PORT"
if [ -f "$settings" ]; then
    exec "$coranto" --config "$settings" run "$@"
fi
exec "$coranto" demo "$@"
