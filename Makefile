# The one door to the project: `make help` says what it opens.
# A machine needs Python 3.11 or later, pip and make; `make setup` brings the rest.

UV_VERSION := 0.13.9
UV := $(or $(shell command -v uv 2>/dev/null),.tools/uv/bin/uv)
RUN := $(UV) run --no-sync
PYTEST := $(RUN) pytest -n 2 --dist worksteal

export UV_NO_PROGRESS := 1

.DEFAULT_GOAL := help
.PHONY: help setup run test test-quick check format bench clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/.ready ## install everything into .venv (quick when nothing has changed)

run: setup ## read, check and score the reports in samples/, print the table and write their documents to out/
	@$(RUN) agragati run samples --to out

test: check ## check, then all tests with coverage
	@$(PYTEST) --cov

test-quick: setup ## the tests that take no second, without coverage, up to the first failure
	@$(PYTEST) -m "not slow" --exitfirst --quiet

check: setup ## format, lint, types, direction of imports, sizes, characters, mirrored tests
	@$(RUN) python tools/check.py

format: setup ## put the code into the house format and mend what can be mended safely
	@$(RUN) ruff check --fix --quiet --exit-zero
	@$(RUN) ruff format

bench: setup ## measure speed
	@$(UV) run --locked --group bench python bench/run.py

clean: ## remove what was made, all but the environment
	rm -rf out dist build htmlcov .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . \( -path ./.venv -o -path ./.tools \) -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.ready: pyproject.toml uv.lock | $(UV)
	@echo 'setting up .venv (a minute, the first time)'
	@$(UV) sync --locked --quiet
	@touch $@

# uv comes from pip into a place of its own, which works on a Python that its distribution manages,
# and is linked from a directory on PATH, so that `uv run agragati` is found.
.tools/uv/bin/uv:
	@echo 'uv is not on PATH: installing uv $(UV_VERSION) into .tools/uv with pip'
	@python3 -m pip install -qq --disable-pip-version-check --upgrade --target .tools/uv uv==$(UV_VERSION)
	@for place in /usr/local/bin "$$HOME/.local/bin" "$$HOME/bin"; do \
		case ":$$PATH:" in *":$$place:"*) ;; *) continue ;; esac; \
		if mkdir -p "$$place" 2>/dev/null && ln -sf "$$PWD/$@" "$$place/uv" 2>/dev/null; then exit 0; fi; \
	done; \
	mkdir -p "$$HOME/.local/bin" && ln -sf "$$PWD/$@" "$$HOME/.local/bin/uv" && \
	echo 'uv is in ~/.local/bin, which is not on your PATH; add it:  export PATH="$$HOME/.local/bin:$$PATH"'
