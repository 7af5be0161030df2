#!/usr/bin/env bash
# Draws assets/icon/partage.png, the picture that others show of a link to the page, from
# scripts/share-card.svg. Needs Chromium. The letters are those of the machine: look at the picture.
set -euo pipefail
cd "$(dirname "$0")/.."
chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=1200,630 \
  --screenshot="$PWD/assets/icon/partage.png" "file://$PWD/scripts/share-card.svg" 2>/dev/null
echo assets/icon/partage.png
