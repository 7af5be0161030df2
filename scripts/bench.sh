#!/usr/bin/env bash
# Measures the release beside two peers on a slow phone, and fails when a budget is not kept: what is
# measured and how is in docs/performance.md.
#
#   scripts/bench.sh            builds the release and the peers first
#   scripts/bench.sh --as-is    takes dist/ as it is
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -eq 0 ] || [ "$1" = --as-is ] || { echo "usage: scripts/bench.sh [--as-is]" >&2; exit 2; }
scripts/tools.sh bench
PATH="$(scripts/tools.sh path):$PATH"
export PATH
export CHROME_PATH="${CHROME_PATH:-$(command -v chromium)}"

[ "${1:-}" = --as-is ] || scripts/build.sh release
(cd tests/peers && node build.mjs "$PWD/../../target/peers")

# The rule on this machine, without the browser.
cargo bench --locked --quiet --bench outcome
estimates="target/criterion/the whole result/new/estimates.json"

cargo run --locked --quiet --manifest-path tests/e2e/Cargo.toml --bin bench -- target/peers "$estimates"
