# Everything that is done with this repository, by name. `make handouts` and `make test` are all that a
# newcomer needs.

SWIFT ?= swift
PREFIX ?= /usr/local
NOTEBOOK = .build/release/notebook

# The libraries by the names that pkg-config knows, and the Debian packages that have them.
PACKAGES = libcmark=libcmark-dev libgvc=libgraphviz-dev openblas=libopenblas-dev

.PHONY: handouts test bench build deps lint format install clean

## Renders notebooks/ into output/.
handouts: build
	$(NOTEBOOK) render notebooks --output output
	@echo "The handouts are in output/. Open output/talk.html in a browser."

## Runs the tests.
test: deps
	$(SWIFT) test --parallel

## Times the release against Python and TensorFlow, where they are installed.
bench: build
	Tests/Benchmarks/run

## Builds the release.
build: deps
	$(SWIFT) build --configuration release --product notebook

## Installs the system libraries that are missing.
deps:
	@missing=""; \
	command -v pkg-config >/dev/null || missing="pkg-config"; \
	for pair in $(PACKAGES); do \
	  pkg-config --exists $${pair%%=*} 2>/dev/null || missing="$$missing $${pair##*=}"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  if command -v apt-get >/dev/null; then \
	    sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -q && $$sudo apt-get install -y -q $$missing; \
	  elif command -v brew >/dev/null; then \
	    brew install cmark graphviz openblas pkg-config; \
	  else \
	    echo "Install these packages first:$$missing"; exit 1; \
	  fi; \
	fi

## Checks the formatting.
lint:
	$(SWIFT) format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests

## Formats the sources.
format:
	$(SWIFT) format --in-place --recursive --configuration .swift-format Package.swift Sources Tests

## Puts `notebook` on the path: make install PREFIX=$HOME/.local
install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(NOTEBOOK) $(DESTDIR)$(PREFIX)/bin/notebook

clean:
	$(SWIFT) package clean
