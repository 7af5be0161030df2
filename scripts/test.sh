#!/usr/bin/env bash
# Everything that must hold before a change lands, the quickest first. Stops at the first failure.
set -euo pipefail
cd "$(dirname "$0")/.."
unset UPDATE_SNAPSHOTS # here results are compared, never written

step() { printf '\n== %s\n' "$*"; }
host=$(rustc -vV | sed -n 's/^host: //p')
e2e=tests/e2e/Cargo.toml

scripts/tools.sh test
PATH="$(scripts/tools.sh path):$PATH"
export PATH

step "formatting"
cargo fmt --check
cargo fmt --check --manifest-path "$e2e"

step "lints, host"
cargo clippy --locked --all-targets --quiet -- -D warnings
cargo clippy --locked --all-targets --quiet --manifest-path "$e2e" -- -D warnings

step "lints, browser"
cargo clippy --locked --target wasm32-unknown-unknown --lib --bins --test web --quiet -- -D warnings

step "native tests"
cargo test --locked --quiet

step "the host build names neither Leptos nor the browser"
if cargo tree --locked -e normal,build --prefix none --target "$host" | grep -E '^(leptos|web-sys|js-sys|gloo|wasm-bindgen)'; then
  echo "The crates above are for wasm32 only: see [target.'cfg(target_arch = \"wasm32\")'.dependencies]." >&2
  exit 1
fi

step "release build"
scripts/build.sh release

step "the archive of the release is the same each time"
first=$(scripts/archive.sh)
find dist -exec touch {} +
[ "$first" = "$(scripts/archive.sh)" ] || { echo "two archives of the same files differ" >&2; exit 1; }

step "a build that panics when asked, for one test"
scripts/build.sh panics

step "browser tests of the edges"
CHROMEDRIVER=$(command -v chromedriver) \
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
  cargo test --locked --target wasm32-unknown-unknown --test web

others=$(scripts/tools.sh others | xargs)
step "journeys on the release build: chromium"
cargo test --locked --manifest-path "$e2e"

step "from a cold start without a network: $others"
cargo test --locked --manifest-path "$e2e" --features "$others" --test people -- engines::

step "all tests passed"
for engine in firefox webkit; do
  case " $others " in
    *" $engine "*) ;;
    *) echo "NOT TESTED in $engine, which is not on this machine: 'scripts/tools.sh engines' installs it." ;;
  esac
done
