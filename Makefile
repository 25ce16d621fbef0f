# Loket needs Swift 6.3; what else it needs from Debian, each target installs and says so.
#   make run            build everything and serve http://127.0.0.1:8080
#   make test           build everything and run all tests
#   make conformance    let outside programs judge the API and the SQL
#   make bench          measure, on a release build
#   make format         format all Swift
#   make install PREFIX=/usr/local

PREFIX ?= /usr/local
BUILD_PACKAGES = libyaml-dev libsqlite3-dev pkg-config
TEST_PACKAGES = sqlite3 strace
JUDGE_PACKAGES = postgresql
INSTALL_PACKAGES = patchelf
JUDGES = openapi-spec-validator==0.9.0 schemathesis==4.32.5 icalendar==7.3.0 cloudevents==2.2.0 jsonschema==4.26.0 PyYAML==6.0.3 holidays==0.109 pexpect==4.9.0 pyte==0.8.2
VENV = .build/conformance

.DEFAULT_GOAL = run
.PHONY: run build test conformance bench format install

build:
	@.ci/packages $(BUILD_PACKAGES)
	swift build

run: build
	.build/debug/loket serve

# Everything is built first: the tests load the modules' libraries and start the program.
test: build
	@.ci/packages $(TEST_PACKAGES)
	swift format lint --recursive --strict Package.swift Sources Plugins Tests
	swift test --disable-xctest

conformance: build
	@.ci/packages $(TEST_PACKAGES) $(JUDGE_PACKAGES)
	@python3 -c 'import ensurepip, venv' 2>/dev/null || .ci/packages python3-venv
	test -x $(VENV)/bin/pip || python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check $(JUDGES)
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" Tests/Conformance/run

bench:
	@.ci/packages $(BUILD_PACKAGES)
	swift build -c release
	.build/release/LoketBenchmarks

format:
	swift format --in-place --recursive Package.swift Sources Plugins Tests

install:
	@.ci/packages $(BUILD_PACKAGES) $(INSTALL_PACKAGES)
	.ci/install "$(abspath $(PREFIX))"
