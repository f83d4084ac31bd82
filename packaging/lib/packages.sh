# shellcheck shell=bash
# Finds out which Debian packages are missing, names them, installs them. Sourced, never run.
# Never changes the machine's apt sources; add_backports is called only when the user asked for it by name.

package_list=$root/packaging/debian-packages.txt

# section_packages SECTION: one line a package, "a | b" for alternatives.
section_packages() {
    awk -v want="[$1]" '
        /^\[/ { inside = ($0 == want); next }
        inside { sub(/#.*/, ""); gsub(/^[ \t]+|[ \t]+$/, ""); if ($0 != "") print }' "$package_list"
}

is_installed() { [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# apt knows a version of it that could be installed.
is_available() { [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) == *'  Candidate: '[!\(]* ]]; }

# missing_packages SECTION...: the lines of which no alternative is installed.
missing_packages() {
    local section line name
    for section in "$@"; do
        while read -r line; do
            for name in ${line//|/ }; do
                is_installed "$name" && continue 2
            done
            printf '%s\n' "$line"
        done < <(section_packages "$section")
    done
}

# first_available "a | b": the first that apt knows; nothing when it knows none.
first_available() {
    local name
    for name in ${1//|/ }; do
        if is_available "$name"; then
            printf '%s\n' "$name"
            return
        fi
    done
}

# Ends the script when there is no way to install; says what to run instead.
require_root() {
    local by_hand="As root run: apt-get install --no-install-recommends $*"
    if [[ $EUID -eq 0 ]]; then return; fi
    command -v sudo >/dev/null || fail "packages are missing ($*), and without sudo only root can install them. $by_hand"
    [[ -t 0 ]] || sudo -n true 2>/dev/null ||
        fail "packages are missing ($*), sudo wants a password, and there is no terminal to type it on. $by_hand"
}

# Runs a command as root: directly, or by sudo.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif [[ -t 0 ]]; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

apt_update() {
    say "Reading the package lists anew (apt-get update)."
    as_root apt-get update -qq || fail "apt-get update failed; its own words are above. Is the network there?"
}

# Which of the alternatives to install, into the array `chosen`; what apt doesn't know, into `unknown`.
choose_packages() {
    local line name
    chosen=() unknown=()
    for line in "$@"; do
        name=$(first_available "$line")
        if [[ -n $name ]]; then chosen+=("$name"); else unknown+=("$line"); fi
    done
}

# On a terminal with apt's own progress; else its many lines are shown only when it fails.
apt_install() {
    local -a command=(apt-get install -y -o DPkg::Lock::Timeout=120 --no-install-recommends "$@")
    if [[ -t 1 ]]; then
        as_root "${command[@]}"
    elif ! as_root "${command[@]}" >"$scratch/apt.log" 2>&1; then
        tail -n 30 "$scratch/apt.log"
        return 1
    fi
}

# install_sections SECTION...: afterwards every package of these sections is there, or the script has ended.
install_sections() {
    local -a missing chosen unknown
    if ! command -v apt-get >/dev/null; then
        say "This is no Debian, so nothing can be installed from here. Needed: $package_list, sections $*."
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    if [[ ${#missing[@]} -eq 0 ]]; then
        say "Every Debian package needed is installed ($*)."
        return
    fi
    choose_packages "${missing[@]}"
    require_root "${chosen[@]}" "${unknown[@]}"
    if [[ ${#unknown[@]} -gt 0 ]]; then
        apt_update
        choose_packages "${missing[@]}"
    fi
    [[ ${#unknown[@]} -eq 0 ]] || fail "apt knows no package ${unknown[*]}. The sources of Debian 12 (main)" \
        "or Ubuntu 24.04 (main, universe) have it; none were changed."
    say "Missing Debian packages, to be installed with what they need: ${chosen[*]}"
    if ! apt_install "${chosen[@]}"; then
        say "That failed, perhaps because the package lists are old."
        apt_update
        apt_install "${chosen[@]}" || fail "apt-get could not install ${chosen[*]}; its own words are above."
    fi
}

# The apt source of bookworm-backports. Only called for --add-backports.
add_backports() {
    local codename file=/etc/apt/sources.list.d/daisychain-backports.list
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    [[ $codename == bookworm ]] || fail "--add-backports is for Debian 12 (bookworm); this is '$codename'."
    if is_available snac2; then
        say "apt knows snac2 already; no source is added."
        return
    fi
    say "Adding the apt source bookworm-backports, as --add-backports asks for, in $file."
    printf 'deb http://deb.debian.org/debian bookworm-backports main\n' | as_root tee "$file" >/dev/null
    apt_update
}
