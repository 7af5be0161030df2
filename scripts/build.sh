#!/usr/bin/env bash
# Builds the page with the pinned tools.
#
#   scripts/build.sh release   into dist/; fails when the first load is over its budget
#   scripts/build.sh serve     serves it, and builds it anew at each edit
#   scripts/build.sh panics    into target/panics, for tests: panics when asked to, and its method is of
#                              an edition after today's
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/tools.sh build
PATH="$PWD/scripts/before:$(scripts/tools.sh path):$PATH"
export PATH
# Trunk runs cargo without the network, as Trunk.toml forbids downloads: they are made here.
cargo fetch --locked --quiet

# Where this machine keeps its crates is nobody's business, and weighs 2 kB in messages of panics.
# The split needs to know what points where: --emit-relocs. A stack of 256 kB keeps addresses short.
flags="-Clink-arg=--emit-relocs -Clink-arg=-zstack-size=262144"
remap="--remap-path-prefix=$PWD= --remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust="
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
  remap+=" --remap-path-prefix=$folder="
done

case "${1:-}" in
  release)
    # An older build that stayed after a failure would be taken for this one.
    rm -rf dist
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags $remap" trunk build --release --locked
    ;;
  panics)
    rm -rf target/panics target/later-edition
    cp -r assets/content target/later-edition
    mkdir -p target/later-edition/editions
    edition="$(sed -n 's/^edition = //p' assets/content/method/rules.toml)"
    cp -r assets/content/method "target/later-edition/editions/$edition"
    sed -i "s/^edition = .*/edition = $((edition + 1))/; s/^objective_share = .*/objective_share = 9/" \
      target/later-edition/method/rules.toml
    export BOUSSOLE_CONTENT=target/later-edition
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" \
      trunk build --locked --features provoked-panic --dist target/panics
    ;;
  serve)
    rm -rf dist
    echo "The app will be at http://127.0.0.1:8080 (Ctrl+C stops it)."
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" trunk serve --locked
    ;;
  *)
    echo "usage: scripts/build.sh release|serve|panics" >&2
    exit 2
    ;;
esac
