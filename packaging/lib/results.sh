# shellcheck shell=bash
# Counts what passed, failed and was skipped over all stages, with names. Sourced, never run.

passed=0
failed_names=()
skipped_names=()
known_misses=()

count_pass() { passed=$((passed + 1)); }
count_failure() { failed_names+=("$*"); }
count_skip() { skipped_names+=("$*"); }

# Reads ctest's JUnit file: a line "status<TAB>name" a test. A test that never ran for any other reason than its own
# word "skipped:" has failed, and so has one that said it and then failed an assertion or tripped a sanitizer.
junit_lines() {
    awk '
        function attribute(name,   at, rest) {
            at = index($0, name "=\"")
            if (at == 0) return ""
            rest = substr($0, at + length(name) + 2)
            return substr(rest, 1, index(rest, "\"") - 1)
        }
        /^\t<testcase / { test = attribute("name"); status = attribute("status"); skip = 0; broken = 0 }
        /^\t\t<skipped message="SKIP_/ { skip = 1 }
        /^test cases:.* failed|ERROR: (Address|Leak)Sanitizer|runtime error: / { broken = 1 }
        /^\t<\/testcase>/ {
            result = status == "run" ? "pass" : (skip && !broken ? "skip" : "fail")
            gsub(/&apos;/, "\047", test); gsub(/&quot;/, "\"", test)
            gsub(/&lt;/, "<", test); gsub(/&gt;/, ">", test); gsub(/&amp;/, "\\&", test)
            print result "\t" test
        }' "$1"
}

# count_junit FILE
count_junit() {
    local result name
    while IFS=$'\t' read -r result name; do
        case $result in
            pass) count_pass ;;
            skip) count_skip "$name" ;;
            *) count_failure "$name" ;;
        esac
    done < <(junit_lines "$1")
}

# The names, then the plain line that closes every run. With "strict" as argument a skip is a failure.
# Returns non-zero when anything failed.
print_results() {
    local skips=${#skipped_names[@]} failures=${#failed_names[@]} name
    headline "Results"
    for name in "${skipped_names[@]}"; do say "skipped: $name"; done
    for name in "${known_misses[@]}"; do say "known miss of a budget: $name"; done
    for name in "${failed_names[@]}"; do say "FAILED: $name"; done
    if [[ ${1:-} == strict && $skips -gt 0 ]]; then
        say "With --full a skip is a failure."
        failures=$((failures + skips))
        skips=0
    fi
    say "It took $SECONDS s."
    say "$passed passed, $failures failed, $skips skipped"
    [[ $failures -eq 0 ]]
}
