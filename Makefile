# The two commands are `make demo` and `make test`; `make help` lists the rest.

# Debian's own first: it is the one that is promised, and a third faster than one that somebody
# compiled without optimisations.
FIT := import ensurepip, sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell /usr/bin/python3 -c '$(FIT)' 2>/dev/null && echo /usr/bin/)python3
VENV := .venv
BIN := $(VENV)/bin
POSTGRES ?= postgres://postgres@127.0.0.1:5432/postgres
# A run after a change of versions installs again; any other run starts at once.
STAMP := $(VENV)/.installed-$(shell cat pyproject.toml constraints.txt | sha256sum | cut -c1-16)

# What is imported is compiled once: without it each of the hundred programs that tests start
# takes two seconds longer.
unexport PYTHONDONTWRITEBYTECODE

# As many at once as there are cores, in the order collected: what empties the tables comes last.
# Those that share something slow stay in one process (conftest.py).
TESTING := -q -n auto --dist loadscope --no-loadscope-reorder

.DEFAULT_GOAL := help
.PHONY: help install demo check types form rooms test postgres journeys browser varnish bench words wheel-check lock clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

install: $(STAMP) ## Make .venv with the program (editable) and the developer tools

$(STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Redaksi needs Python 3.11 or newer: apt-get install python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv is missing: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing into $(VENV) …" >&2
	@# Most of the developer tools' modules are never imported: Python compiles those that are.
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install -q --no-compile -c constraints.txt -e '.[dev]'
	@rm -f $(VENV)/.installed-*
	@touch $@

demo: install ## Open a newsroom full of invented news on 127.0.0.1:8000
	@exec $(BIN)/redaksi demo

# All at once: the first tests kill processes and wait for what comes back, which leaves a core to types.
check: install ## The gate: form, contracts, types, settings, house and room tests on SQLite
	@$(MAKE) --no-print-directory -j3 types form rooms

rooms:
	$(BIN)/python -m pytest $(TESTING) redaksi tests/house

types:
	$(BIN)/mypy redaksi tests

form:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	git ls-files 'redaksi/*.html' | xargs -r $(BIN)/djade --check --target-version 5.2
	$(BIN)/deptry .
	DJANGO_SETTINGS_MODULE=tests.settings REDAKSI_ADDRESS=https://www.suarmataram.example \
		$(BIN)/python manage.py check --deploy --fail-level WARNING
	DJANGO_SETTINGS_MODULE=tests.settings $(BIN)/python manage.py makemigrations --check --dry-run

# One after another: a journey that waits for its page behind other tests waits too long.
test: varnish check postgres journeys ## Everything: the gate, the tests on PostgreSQL, the journeys in Chromium

postgres: install ## The room tests on PostgreSQL, when one answers
	@if $(BIN)/python -c 'import psycopg; psycopg.connect("$(POSTGRES)", connect_timeout=3)' 2>/dev/null; then \
		echo "Testing on PostgreSQL …"; DATABASE_URL=$(POSTGRES) $(BIN)/python -m pytest $(TESTING) redaksi; \
	elif [ "$$REDAKSI_POSTGRES" = required ]; then echo "No PostgreSQL answers." >&2; exit 1; \
	else echo "No PostgreSQL answers: its tests are left out."; fi

browser:
	@command -v chromium >/dev/null || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -q && apt-get install -q -y --no-install-recommends chromium; \
		else echo "A browser is missing: apt-get install chromium" >&2; exit 1; fi; }

varnish:
	@ls /usr/lib/*/varnish/vmods/libvmod_xkey.so >/dev/null 2>&1 || { \
		if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -q && apt-get install -q -y --no-install-recommends varnish varnish-modules; \
		else echo "Varnish with its modules is missing: tests with it are left out." >&2; fi; }

journeys: install browser ## A reader, an editor, an operator, in a real browser
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder tests/journeys

bench: install ## Measure the pages against their limits
	$(BIN)/python bench/page_weight.py

words: install ## Collect the words on the screen (needs gettext) and compile them (needs nothing)
	$(BIN)/python -m tests.house.words

wheel-check: install ## Build the package, install it elsewhere, and run it
	@sh tests/wheel.sh

lock: ## Write constraints.txt anew from pyproject.toml (with Debian 12's Python, the oldest we promise)
	@rm -rf build/lock && /usr/bin/python3 -m venv build/lock
	@build/lock/bin/pip install -q -e '.[dev]'
	@{ sed -n '/^#/p' constraints.txt; build/lock/bin/pip freeze --exclude-editable; } > build/constraints.txt
	@mv build/constraints.txt constraints.txt && rm -rf build/lock

clean: ## Remove what was installed and built; the data folder stays
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
