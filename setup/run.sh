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

# A Ctrl-C while Python itself starts would be a traceback: it is held back for those
# milliseconds, where env can (GNU's, since 2019), until Coranto has an answer to it.
if env --block-signal=INT true 2>/dev/null; then
    held='env --block-signal=INT'
else
    held=
fi

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
    # shellcheck disable=SC2086  # empty or two words
    exec $held "$coranto" --config "$settings" run "$@"
fi
# shellcheck disable=SC2086
exec $held "$coranto" demo "$@"
