# shellcheck shell=bash
# The stages of packaging/test besides ctest. Each counts what it did and lets the next one run. Sourced, never run.

# Our own C++ files, without asking git (a source archive has none).
source_files() {
    find . -path ./build -prune -o -type f -name '*.[ch]*' -print |
        sed -n 's#^\./\(\(app\|core\|tests\|ui\)/.*\.\(cpp\|h\)\)$#\1#p' | LC_ALL=C sort
}

check_format() {
    headline "clang-format 19 over all sources"
    if source_files | xargs -r clang-format-19 --dry-run -Werror; then
        say "Formatted as .clang-format says."
        count_pass
    else
        count_failure "clang-format (clang-format-19 -i puts it right)"
    fi
}

# clang-tidy over every file that the build knows. What was clean is looked at again only after it, a header of its or
# .clang-tidy changed: the build system keeps the account.
check_tidy() {
    local object
    local -a objects
    headline "clang-tidy 19 over all sources"
    configure tidy
    mapfile -t objects < <(ninja -C build/tidy -t targets all | sed -n 's/^\([^ ]*\.cpp\.o\): CXX_COMPILER.*/\1/p' |
        grep -vE '_autogen/|/\.rcc/')
    say "${#objects[@]} files."
    if ninja -C build/tidy -j "$(job_count)" -k 0 "${objects[@]}" >"$scratch/tidy.log" 2>&1; then
        passed=$((passed + ${#objects[@]}))
        return
    fi
    grep -vE '^\[[0-9]+/[0-9]+\] (Building|Automatic)|^[0-9]+ warnings? (generated|treated)' "$scratch/tidy.log" || true
    while read -r object; do count_failure "clang-tidy: $object"; done < <(sed -n 's/^FAILED: *//p' "$scratch/tidy.log")
}

# Percent of the lines of each file that a fuzz target is for.
readonly least_coverage=85

# check_fuzz MINUTES: every libFuzzer program of tests/fuzz for so long. tests/fuzz/NAME.seeds lists what it starts
# from: folders, one a line, of the shared test data or of the project. tests/fuzz/NAME.dict lists words to try.
check_fuzz() {
    local minutes=$1 program name
    local -a programs targets
    headline "Fuzzing, $minutes minutes a target"
    if [[ ! -f tests/fuzz/CMakeLists.txt ]]; then
        say "There is no tests/fuzz."
        count_skip "fuzzing (there are no targets)"
        return
    fi
    configure fuzz
    mapfile -t targets < <(cmake --build build/fuzz --target help |
        sed -n '/_autogen/d; s/^\(daisychain-fuzz-[a-z0-9_-]*\): .*/\1/p')
    if [[ ${#targets[@]} -eq 0 ]]; then
        count_failure "fuzzing (tests/fuzz has no target named daisychain-fuzz-…)"
        return
    fi
    build fuzz "${targets[@]}"
    programs=("${targets[@]/#/build/fuzz/bin/}")
    : >"$scratch/fuzzed"
    export -f fuzz_one say
    export scratch
    # shellcheck disable=SC2016  # these are for the inner shell
    printf '%s\0' "${programs[@]}" |
        xargs -0 -n 1 -P "$(job_count)" bash -c 'fuzz_one "$2" "$1"' fuzz "$((minutes * 60))" || true
    for program in "${programs[@]}"; do
        name=${program##*-fuzz-}
        if grep -qxF "$name" "$scratch/fuzzed"; then count_pass; else count_failure "fuzz $name"; fi
        check_coverage "$program" "$name"
    done
}

# check_coverage PROGRAM NAME: the fuzzing went through at least so much of each file that it is for.
check_coverage() {
    local program=$1 name=$2 file percent
    local profile=build/fuzz/$2.profdata
    if ! llvm-profdata-19 merge -sparse "build/fuzz/$name.profraw" -o "$profile"; then
        count_failure "coverage of fuzz $name (it left no profile)"
        return
    fi
    while read -r file; do
        percent=$(llvm-cov-19 export -summary-only -instr-profile="$profile" "$program" "$file" 2>/dev/null |
            sed -n 's/.*"files":\[{[^}]*"summary":{.*"lines":{"count":[0-9]*,"covered":[0-9]*,"percent":\([0-9]*\).*/\1/p')
        say "$name: $file, ${percent:-no} % of its lines"
        if [[ ${percent:-0} -ge $least_coverage ]]; then
            count_pass
        else
            count_failure "coverage of $file by fuzz $name: ${percent:-0} %, and not $least_coverage"
        fi
    done <"build/fuzz/$name.covers"
}

# fuzz_one PROGRAM SECONDS
fuzz_one() {
    local program=$1 seconds=$2 name=${1##*-fuzz-} seed
    local corpus=build/fuzz/corpus/$name shared=${DAISYCHAIN_SHARED:-../shared}
    local -a starts=("$corpus")
    mkdir -p "$corpus" build/fuzz/findings
    if [[ -f tests/fuzz/$name.seeds ]]; then
        while read -r seed; do
            if [[ -d $shared/$seed ]]; then starts+=("$shared/$seed"); elif [[ -d $seed ]]; then starts+=("$seed"); fi
        done <"tests/fuzz/$name.seeds"
    fi
    if [[ -f tests/fuzz/$name.dict ]]; then starts+=("-dict=tests/fuzz/$name.dict"); fi
    if LLVM_PROFILE_FILE=build/fuzz/$name.profraw "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/findings/$name-" "${starts[@]}" >"build/fuzz/$name.log" 2>&1; then
        say "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "build/fuzz/$name.log") inputs, no finding"
        printf '%s\n' "$name" >>"$scratch/fuzzed"
    else
        tail -n 40 "build/fuzz/$name.log"
        say "$name: a finding; see build/fuzz/$name.log and build/fuzz/findings"
    fi
}

# check_bench_runs PRESET: the benchmark, quickly, only to see that it neither crashes nor trips a sanitizer.
check_bench_runs() {
    local program=build/$1/bin/daisychain-bench
    [[ -x $program ]] || return 0
    headline "daisychain-bench --quick, as a crash test"
    if QT_QPA_PLATFORM=offscreen timeout 300 "$program" --quick --json >"$scratch/bench.json" 2>"$scratch/bench.log"; then
        say "$(grep -c '^{' "$scratch/bench.json") cases ran."
        count_pass
    else
        tail -n 40 "$scratch/bench.log"
        count_failure "daisychain-bench --quick ended with an error or took over 300 s"
    fi
}

# check_budgets PRESET: every line of the benchmark has to say that its budget was met, but for the known misses:
# tests/bench/known_misses.tsv, a name, a tab and the reason a line.
check_budgets() {
    local program=build/$1/bin/daisychain-bench line name reason status=0
    headline "Budgets (daisychain-bench)"
    if [[ ! -x $program ]]; then
        say "There is no $program."
        count_skip "budgets (there is no daisychain-bench)"
        return
    fi
    QT_QPA_PLATFORM=offscreen "$program" --json >"build/$1/bench.json" || status=$?
    # 1 only says that a budget was missed; which ones say the lines.
    if [[ $status -gt 1 ]]; then count_failure "daisychain-bench ended with status $status"; fi
    while read -r line; do
        say "$line"
        name=$(sed -n 's/.*"name": *"\([^"]*\)".*/\1/p' <<<"$line")
        reason=$(awk -F'\t' -v name="$name" '$1 == name { print $2 }' tests/bench/known_misses.tsv)
        if grep -qE '"met": *true' <<<"$line"; then
            count_pass
            if [[ -n $reason ]]; then say "  met, though tests/bench/known_misses.tsv expects a miss."; fi
        elif [[ -n $reason ]]; then
            known_misses+=("$name: $reason")
        else
            count_failure "budget: $name"
        fi
    done < <(grep '^{' "build/$1/bench.json")
}

# check_integration PRESET: the executables of tests/integration, against servers that others wrote. Each prints lines
# that begin PASS or FAIL; exit status 77 says that it could not run here.
check_integration() {
    local script output status lines
    headline "Integration"
    for script in tests/integration/*; do
        [[ -f $script && -x $script ]] || continue
        output=$scratch/integration.log status=0
        say "-- $script"
        DAISYCHAIN_BIN=$root/build/$1/bin timeout 1800 "$script" >"$output" 2>&1 </dev/null || status=$?
        cat "$output"
        lines=$(grep -cE '^PASS\b' "$output" || true)
        passed=$((passed + lines))
        while read -r line; do count_failure "$script: ${line#FAIL}"; done < <(grep -E '^FAIL\b' "$output")
        if [[ $status -eq 77 ]]; then
            count_skip "$script: $(tail -n 1 "$output")"
        elif [[ $status -ne 0 ]] && ! grep -qE '^FAIL\b' "$output"; then
            count_failure "$script ended with status $status"
        elif [[ $status -eq 0 && $lines -eq 0 ]]; then
            count_failure "$script ended well but printed no PASS line"
        fi
    done
}
