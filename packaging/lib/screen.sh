# shellcheck shell=bash
# What the scripts say to people. Sourced, never run.

say() { printf '%s\n' "$*"; }

headline() { printf '\n== %s\n' "$*"; }

# A sentence about what went wrong and what to do, then the end.
fail() {
    printf '\n%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# Wrong usage: exit status 2, as daisychainctl has it.
wrong_usage() {
    printf '%s: %s\n%s\n' "${0##*/}" "$*" "See $0 --help." >&2
    exit 2
}

# The comment block at the top of the calling script is its help text.
print_help() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$0"; }

is_ci() { [[ ${CI:-} == true || ${CI:-} == 1 ]]; }
