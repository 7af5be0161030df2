# What a person types. Each target sets up the tools it needs, once; see scripts/tools.sh.

# The page of the picture: a result, by its link. A company and its reuse workshop.
PAGE ?= \#/r/1BWMmkkGgkRkIyQMF5gRo22NKkJkEQCFsE5gRow7cJR1oDEbQ3tG03ZEIKcKcKcKcUv3cGA

.PHONY: serve build release test engines bench check pictures screenshot

serve: ## the app, rebuilt at each edit, at http://127.0.0.1:8080
	scripts/build.sh serve

build: ## the release in dist/, with what its first load weighs
	scripts/build.sh release

release: ## the release, packed for anyone to host, with its SHA-256
	scripts/build.sh release
	scripts/archive.sh

test: ## everything: formatting, lints, native tests, release build, browser tests
	scripts/test.sh

bench: ## how fast the release is beside two peers on a slow phone; fails over budget (needs Node.js)
	scripts/bench.sh

check: ## every fault of the content, by file and line
	cargo run --quiet --bin desk -- check

engines: ## every journey in Firefox and WebKit as well as in Chromium, about 20 minutes
	scripts/tools.sh engines
	scripts/build.sh release
	scripts/build.sh panics
	PATH="$$(scripts/tools.sh path):$$PATH" cargo test --locked --manifest-path tests/e2e/Cargo.toml --features "firefox webkit"

pictures: ## every page against the small picture kept of it
	scripts/build.sh release
	scripts/tools.sh test
	scripts/pictures.sh

screenshot: ## docs/screenshot.png; another page by PAGE='#/modeles'
	scripts/build.sh release
	scripts/tools.sh test
	cargo run --quiet --manifest-path tests/e2e/Cargo.toml --bin screenshot -- '$(PAGE)'
