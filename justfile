# Every command a contributor needs. `just check` is the one to remember.

# List recipes
default:
    @just --list

# Format, then everything that must hold, in the order that fails soonest
check: fmt lint types layers test docs

# Format
fmt:
    uv run ruff format .
    uv run ruff check --fix --quiet .

# Look for mistakes without changing anything
lint:
    uv run ruff format --check .
    uv run ruff check .
    uv run codespell

# Check the types
types:
    uv run mypy

# Check that copy flows one way
layers:
    uv run lint-imports

# Run the tests; extra words go to pytest
test *words:
    uv run pytest -n auto {{ words }}

# Play random histories on both databases, 2,000 of them or so many
histories many="2000":
    CORANTO_HISTORIES={{ many }} uv run pytest -n 2 tests/newsroom/test_histories.py

# Kill a newsroom by the clock while its publisher goes on: articles x kills
kills size="300x60":
    CORANTO_KILLS={{ size }} uv run pytest -n 2 tests/newsroom/test_kills.py

# Feed the parsers inputs that nobody wrote; extra words: --inputs 1000, --only feeds
fuzz *words:
    uv run --group fuzz python -m fuzz {{ words }}

# Build the documentation, and run its examples
docs:
    uv run sphinx-build -q -n -W -b html docs .build/docs/html
    uv run sphinx-build -q -n -W -b doctest docs .build/docs/doctest

# Measure quality again and pin it; lowers no floor unless told --allow-worse
floors *words:
    uv run python -m tests.floors {{ words }}

# Measure the checks on labelled sets and write docs/scores.md; extra words: a folder, --every N
scores *words:
    uv run python bench/scores.py {{ words }}

# Write the tables of docs/choosing.md; with --measure, time the engines first
engines *words:
    uv run python bench/engines.py {{ words }}

# Try both commands of README.md on a bare Debian: 12 or 13, as root, once before a release
fresh release *ways:
    setup/fresh.sh {{ release }} {{ ways }}
