# shellcheck shell=bash
# Configures and builds with the presets of CMakePresets.json. Sourced, never run.

# A compile of Qt and Catch2 with sanitizers takes up to this much memory.
readonly mib_per_job=1500

# How many compilers may run at once: one a core, fewer when memory is short, two at most in CI.
job_count() {
    local cores memory jobs
    cores=$(nproc 2>/dev/null || echo 1)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null)
    jobs=$cores
    if [[ -n $memory && $((memory / mib_per_job)) -lt $jobs ]]; then
        jobs=$((memory / mib_per_job))
        [[ $jobs -ge 1 ]] || jobs=1
        say "Only $memory MiB of memory are free: $jobs of $cores cores build at once." >&2
    fi
    if is_ci && [[ $jobs -gt 2 ]]; then jobs=2; fi
    printf '%s\n' "$jobs"
}

# configure PRESET [CMAKE ARGUMENT...]
configure() {
    local preset=$1
    shift
    [[ ! -e build || -w build ]] || fail "the folder build belongs to somebody else ($(stat -c %U build));" \
        "remove it, or give it to $(id -un)."
    say "Configuring ($preset)."
    cmake --preset "$preset" "$@" >"$scratch/configure.log" 2>&1 && return
    cat "$scratch/configure.log" >&2
    fail "cmake could not configure build/$preset; its own words are above."
}

# has_target PRESET NAME: whether a configured build folder knows this target.
has_target() { [[ $'\n'$(cmake --build "build/$1" --target help 2>/dev/null) == *$'\n'"$2: "* ]]; }

# build PRESET [TARGET...]
build() {
    local preset=$1 jobs started=$SECONDS
    shift
    jobs=$(job_count)
    say "Building ($preset, $jobs at once)."
    cmake --build "build/$preset" -j "$jobs" ${1:+--target "$@"} ||
        fail "the build of build/$preset failed; the compiler's own words are above."
    say "Built in $((SECONDS - started)) s."
}
