#!/usr/bin/env bash
# Sets up everything the project needs beside rustup and a C/C++ compiler, once
# per version, in the user's cache folder, so that a second clone finds it ready.
#
#   scripts/tools.sh build    what `make build` and `make serve` need
#   scripts/tools.sh test     the same, and what the browser tests need: Chromium, and the driver of
#                             Firefox where Firefox is on the machine
#   scripts/tools.sh engines  the same, and Firefox and WebKit themselves
#   scripts/tools.sh bench    the same as test, and what `make bench` needs: the peers of tests/peers and
#                             Lighthouse, by npm
#   scripts/tools.sh others   prints which of `firefox` and `webkit` the tests can run in here
#   scripts/tools.sh path     prints the folder to put first on PATH
#
# Versions are pinned here and nowhere else but tests/peers/package-lock.json, Trunk.toml and Cargo.toml, which
# name the wasm-bindgen they were written for; Trunk refuses a mismatch.
set -euo pipefail

TRUNK=0.21.14         # newest that compiles with the toolchain of rust-toolchain.toml
WASM_BINDGEN=0.2.130  # equals the crate's version in Cargo.toml
WASM_SPLIT=0.2.4      # reads what the crate wasm_split_helpers of Cargo.toml writes
WASM_OPT=0.116.1      # Binaryen 116, built from the crate: no Node.js needed
GECKODRIVER=0.37.1    # drives Firefox in the tests of other engines

cache="${XDG_CACHE_HOME:-$HOME/.cache}/boussole-alliances"
bin="$cache/bin-trunk-$TRUNK-bindgen-$WASM_BINDGEN-opt-$WASM_OPT-split-$WASM_SPLIT"

say() { printf '[outils] %s\n' "$*" >&2; }

# install NAME VERSION BINARY MINUTES [cargo options]
install() {
  local name=$1 version=$2 binary=$3 minutes=$4
  shift 4
  local root="$cache/$name-$version"
  if [ ! -x "$root/bin/$binary" ]; then
    say "building $name $version, once, about $minutes min on 2 cores (kept in $root)"
    # Quick to build rather than quick to run: these variables are for this command only.
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
      CARGO_TARGET_DIR="$cache/target" \
      cargo install --quiet --root "$root" --version "$version" "$@" "$name" >&2
    say "$name $version is ready"
  fi
  mkdir -p "$bin"
  ln -sf "$root/bin/$binary" "$bin/$binary"
}

set_up_build() {
  command -v rustup >/dev/null || { say "rustup is missing: install Rust from https://rustup.rs, then try again"; exit 1; }
  command -v cc >/dev/null && command -v c++ >/dev/null ||
    { say "a C and C++ compiler is missing: on Debian, 'apt-get install build-essential'"; exit 1; }
  rustup target add wasm32-unknown-unknown >/dev/null 2>&1 ||
    { say "rustup could not add the target wasm32-unknown-unknown (is the network reachable?)"; exit 1; }
  rustup component add rustfmt clippy >/dev/null 2>&1 || { say "rustup could not add rustfmt and clippy"; exit 1; }
  install trunk "$TRUNK" trunk 4 --locked --no-default-features
  # Its lock file names a crate that is no longer served: without --locked.
  install wasm-bindgen-cli "$WASM_BINDGEN" wasm-bindgen 2 --no-default-features
  ln -sf "$cache/wasm-bindgen-cli-$WASM_BINDGEN/bin/wasm-bindgen-test-runner" "$bin/wasm-bindgen-test-runner"
  install wasm-opt "$WASM_OPT" wasm-opt 6 --locked
  install wasm_split_cli_support "$WASM_SPLIT" wasm-split-cli 1 --features build-binary
  rm -rf "$cache/target"
}

# The package of Debian that a program of the browser tests comes from.
package_of() {
  case "$1" in
    chromedriver) echo chromium-driver ;;
    pdftotext | pdftoppm) echo poppler-utils ;;
    WebKitWebDriver) echo webkit2gtk-driver ;;
    Xvfb) echo xvfb ;;
    *) echo "$1" ;;
  esac
}

# need MEGABYTES PROGRAM...: these programs from Debian's packages, where they are missing.
need() {
  local megabytes=$1 program missing=() packages=()
  shift
  for program in "$@"; do
    command -v "$program" >/dev/null || { missing+=("$program"); packages+=("$(package_of "$program")"); }
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if command -v apt-get >/dev/null; then
    local sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo"
    say "installing from Debian's packages: ${packages[*]} (about $megabytes MB, 1 min)"
    $sudo apt-get update -qq >&2
    $sudo apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
  else
    say "the browser tests need on the PATH: ${missing[*]}."
    say "Debian has them in the packages ${packages[*]}: install their like with your system's package manager, then try again."
    exit 1
  fi
}

is_here() { command -v "$1" >/dev/null; }
has_firefox() { is_here firefox || is_here firefox-esr; }
has_webkit() { is_here WebKitWebDriver && is_here Xvfb; }

set_up_browser() {
  need 130 chromium chromedriver pdftotext pdftoppm
  ! has_firefox || set_up_firefox
}

set_up_firefox() {
  # No registry has it built; its lock file is good.
  install geckodriver "$GECKODRIVER" geckodriver 2 --locked
  rm -rf "$cache/target"
}

# The packages of tests/peers, once for each list of versions.
set_up_peers() {
  local peers folder
  is_here node && is_here npm || {
    say "the bench needs Node.js 18.16 or later, with npm, for the pages it compares with and for Lighthouse; nothing else here does."
    say "Install it (on Debian, 'apt-get install nodejs npm'), then try again."
    exit 1
  }
  peers="$(cd "$(dirname "$0")/../tests/peers" && pwd)"
  folder="$cache/peers-$(sha256sum "$peers/package-lock.json" | cut -c 1-16)"
  if [ ! -f "$folder/ready" ]; then
    say "installing the packages of tests/peers, once, about 1 min (kept in $folder)"
    mkdir -p "$folder"
    cp "$peers/package.json" "$peers/package-lock.json" "$folder"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --silent >&2)
    touch "$folder/ready"
  fi
  rm -rf "$peers/node_modules"
  ln -s "$folder/node_modules" "$peers/node_modules"
}

# The features of the end-to-end tests that this machine can run.
others() {
  ! has_firefox || echo firefox
  ! has_webkit || echo webkit
}

case "${1:-}" in
  build) set_up_build ;;
  test) set_up_build; set_up_browser ;;
  bench) set_up_build; set_up_browser; set_up_peers ;;
  engines) set_up_build; need 170 firefox-esr WebKitWebDriver Xvfb; set_up_browser ;;
  others) others ;;
  path) echo "$bin" ;;
  *) echo "usage: scripts/tools.sh build|test|bench|engines|others|path" >&2; exit 2 ;;
esac
