# Two commands for a machine with nothing but Python 3.11+, make and git. Both install
# what is missing (setup/setup.sh says first what that is) and can be run again.
# Contributors use `just` instead; see CONTRIBUTING.md.

.PHONY: help run test
.DEFAULT_GOAL := help

run: export CORANTO_FEED := $(FEED)

# Only from the command line: some shells export a HOST of their own.
ifeq ($(origin HOST),command line)
run: export CORANTO_HOST := $(HOST)
endif
ifeq ($(origin PORT),command line)
run: export CORANTO_PORT := $(PORT)
endif

help:
	@echo 'make run                 your newsroom in newsroom/, or else the sample wire'
	@echo 'make run FEED=https://…  make a newsroom that reads this feed, and run it'
	@echo '         HOST=… PORT=…   serve its site there (127.0.0.1, 8000)'
	@echo 'make test                run all tests (TESTS=… only those)'

run:
	@setup/setup.sh run
	@setup/run.sh

test:
	@setup/setup.sh test
	@.venv/bin/pytest -n auto $(TESTS)
