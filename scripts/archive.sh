#!/usr/bin/env bash
# Packs dist/ for anyone to host: target/boussole-alliances-VERSION.tar.gz and its SHA-256 beside it.
# The same files make the same bytes: order, owners, rights and times are not those of this machine.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -f dist/index.html ] || { echo "dist/ has no page: run 'make build' first" >&2; exit 1; }
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
name="boussole-alliances-$version"
tar=$(command -v gtar || command -v tar)
"$tar" --version | grep -q GNU || { echo "GNU tar is needed, which other systems have as 'gtar'" >&2; exit 1; }

"$tar" --create --directory dist --transform "s,^\.,$name," --format=ustar --sort=name --mtime=@0 \
  --owner=0 --group=0 --numeric-owner --mode='u=rwX,go=rX' . | gzip --no-name --best >"target/$name.tar.gz"
(cd target && sha256sum "$name.tar.gz" | tee "$name.tar.gz.sha256")
