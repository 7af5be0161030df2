#!/usr/bin/env bash
# Compares every page with the small pictures kept of it, on the release in dist/:
#
#   scripts/pictures.sh         what is another page than before; its picture is in target/pictures
#   scripts/pictures.sh update  keeps the pages as they are now
set -euo pipefail
cd "$(dirname "$0")/.."
if [ ! -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]; then
  echo "NOT COMPARED: the pictures were made with the letters of Debian's package fonts-dejavu-core, which is not here."
  exit 0
fi
PATH="$(scripts/tools.sh path):$PATH"
export PATH FONTCONFIG_FILE="$PWD/tests/e2e/fonts.conf"
rm -rf target/pictures
cargo run --locked --quiet --manifest-path tests/e2e/Cargo.toml --bin pictures -- "$@"
