# make run | test | check | build | bench | bench-kitchen | screenshots      (all set up what they need)
PYTHON_BIN := .venv/bin/python
export QT_API := pyside6
# The full case counts of PantryBench; CI takes fewer.
PANTRIES ?= 10000
MODELS ?= 5

.PHONY: run test check lint types imports tests build bench bench-kitchen screenshots lock clean

run:
	@scripts/setup.sh run
	@$(PYTHON_BIN) -m desktop_app

test:
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory tests

check:
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory lint types imports tests

lint:
	$(PYTHON_BIN) -m ruff format --check .
	$(PYTHON_BIN) -m ruff check .

types:
	$(PYTHON_BIN) -m mypy

imports:
	.venv/bin/lint-imports

tests:
	$(PYTHON_BIN) -m pytest --numprocesses auto --maxprocesses 4 --cov --cov-report= \
	  --ignore=tests/e2e --ignore=tests/benchmarks
	$(PYTHON_BIN) -m tests.coverage_floors

build:
	@scripts/setup.sh build
	$(PYTHON_BIN) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	@ls -l dist

bench:
	@scripts/setup.sh test
	$(PYTHON_BIN) -m tests.benchmarks.start
	$(PYTHON_BIN) -m tests.benchmarks.tables
	$(PYTHON_BIN) -m tests.benchmarks.lines
	$(PYTHON_BIN) -m tests.benchmarks.streaming

bench-kitchen:
	@scripts/setup.sh test
	$(PYTHON_BIN) -m tests.pantrybench.run --pantries $(PANTRIES) --models $(MODELS)

screenshots:
	@scripts/setup.sh test
	$(PYTHON_BIN) scripts/screenshots.py docs/screenshots

lock:
	@scripts/lock.sh

clean:
	rm -rf build dist .coverage* htmlcov .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
