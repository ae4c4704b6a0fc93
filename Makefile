# Everything is done by packaging/bootstrap.py; without make call it by hand, see README.md.
# Arguments are passed on by ARGS: make run ARGS="my-text.md", make test ARGS="-k editor".
PYTHON ?= $(shell command -v python3 || command -v python)
ARGS ?=

.PHONY: help run test demo bench lint clean

help:
	@echo "make run    set up what is missing and open the window"
	@echo "make test   set up what is missing and run the linters and the tests"
	@echo "make demo   set up what is missing and drive the window where there is no screen"
	@echo "make bench  set up what is missing and compare the engine with others (docs/speed.md)"
	@echo "make lint   the linters alone"
	@echo "make clean  remove the virtual environment and the caches"

run test demo bench lint clean:
	@$(if $(PYTHON),,echo "Penwright needs Python 3.11, 3.12 or 3.13 on PATH." >&2; exit 1;) \
	"$(PYTHON)" packaging/bootstrap.py $@ -- $(ARGS)
