#!/usr/bin/env bash
# What the program of the last release build is made of: bytes by crate and module, before the last tools
# make it smaller and before brotli. Needs twiggy: cargo install twiggy --version 0.8.0
#
#   scripts/weigh.sh          the first part
#   scripts/weigh.sh later    the part behind the first pages
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  "") program=target/wasm-bindgen/release/boussole-alliances_bg.wasm ;;
  later) program=target/split/split_later.wasm ;;
  *) echo "usage: scripts/weigh.sh [later]" >&2; exit 2 ;;
esac
[ -f "$program" ] || { echo "$program is not there: run 'make build' first" >&2; exit 1; }
command -v twiggy >/dev/null || { echo "twiggy is missing: cargo install twiggy --version 0.8.0" >&2; exit 1; }

# A generic function counts for the crate whose type it is made for; names are not in the release.
twiggy top -n 1000000 "$program" | awk -F ' ┊ ' '
  !/┊/ || /Σ/ || /subsection/ || /more\./ { next }
  {
    name = $3
    if (name ~ /^data segment/) group = "data: the catalogue, names, addresses"
    else if (match(name, /boussole(_alliances)?::[a-z_]+(::[a-z_]+)?/)) group = substr(name, RSTART, RLENGTH)
    else if (match(name, /(reactive_graph|any_spawner|or_poisoned|guardian|send_wrapper|throw_error|leptos[a-z_]*|tachys|slotmap|indexmap|hashbrown|rustc_hash)/)) group = "leptos and what it brings"
    else if (match(name, /(wasm_bindgen|js_sys|web_sys|gloo|wasm_split|async_once_cell|futures|qrcodegen|dlmalloc|serde)/)) group = substr(name, RSTART, RLENGTH)
    else if (name ~ /(core|alloc|std)(\[[0-9a-f]+\])?::/ || name ~ /^<|rustc/) group = "std"
    else group = "other"
    bytes[group] += $1
    all += $1
  }
  END { for (group in bytes) printf "%8d  %5.1f %%  %s\n", bytes[group], 100 * bytes[group] / all, group; printf "%8d           all\n", all }
' | sort -rn
