# Every target sets up what it needs: a virtual environment in .venv, made from pyproject.toml.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
GENERATOR := $(VENV)/.generator

# The tests start Python some hundred times: what is compiled is kept, whatever the machine says.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test programs test-plain matrix matrix-quick floors torture conform simulate check generate format bench package docs pictures clean

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable ".[catalogue,cli,dask,mcp,postgres,recipes,sandbox,serve,show,speed,stores,tables,telemetry,xlsx]" --group dev
	@touch $@ $(GENERATOR)

# What the generator needs, and no more.
$(GENERATOR): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group codegen
	@touch $@

demo: $(READY)  ## the main job on the built-in sandbox: no key, no network
	@$(BIN)/python examples/demo.py
	@echo
	@$(BIN)/python examples/film/film.py demo-output/film
	@echo
	@$(BIN)/python examples/serve/one_picture.py demo-output/served

# Other plugins take long to load, and whoever brings one is rewritten as tests are, this package too.
PLUGINS := --disable-plugin-autoload -p asyncio -p hypothesispytest -p runninghub -p tests.forking.workers
# More than cores: many tests wait for servers and programs.
MOST := --forks 8 $(PLUGINS)
# Most tests wait for a disk that is flushed. One in memory need not be, where it has room and may hold programs.
define IN_MEMORY
df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 {exit $$4 < 4000000}' && test -w /dev/shm \
	&& ! grep -q " /dev/shm .*noexec" /proc/mounts && echo TMPDIR=/dev/shm
endef
KEPT := -o tmp_path_retention_policy=failed -o tmp_path_retention_count=1
test: $(READY) programs  ## all tests, about seven minutes on two cores
	$(shell $(IN_MEMORY)) $(BIN)/python -m pytest -q $(MOST) $(KEPT)

programs: $(READY)  ## what tests need beside Python: Chromium, PostgreSQL, Redis, some of npm
	@$(BIN)/python -m tests.set_up

PLAIN := .venv-plain
$(PLAIN)/.ready: pyproject.toml
	$(PYTHON) -m venv $(PLAIN)
	$(PLAIN)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(PLAIN)/bin/python -m pip install --quiet --editable ".[cli,sandbox,show,tables,xlsx]" --group dev
	@touch $@

# Where JSON is written and read; `make test-plain TESTS=tests` runs all.
TESTS ?= tests/test_json_values.py tests/http/test_answers.py tests/test_odd_inputs.py \
	tests/models/test_arguments.py tests/platform tests/sandbox/test_graphs.py \
	tests/sandbox/test_robustness.py
test-plain: $(PLAIN)/.ready  ## tests without the extra speed, with Python's own JSON
	$(PLAIN)/bin/python -m pytest -q $(MOST) $(TESTS)

matrix:  ## all tests on every Python from 3.11 to 3.14 that this machine has
	$(PYTHON) -m tests.matrix $(MOST)

# What differs between versions of Python: what is opened, nested, and hinted.
matrix-quick:  ## a part of them
	$(PYTHON) -m tests.matrix $(MOST) tests/test_open_files.py tests/test_json_values.py \
		tests/bulk/test_jobs.py tests/test_imports.py tests/engine tests/sandbox/test_graphs.py

LOWEST := .venv-floors
$(LOWEST)/.ready: pyproject.toml tests/floors.py
	$(PYTHON) -m venv --clear $(LOWEST)
	$(LOWEST)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(LOWEST)/bin/python -m pip install --quiet --editable ".[catalogue,cli,dask,mcp,postgres,recipes,sandbox,serve,show,speed,stores,tables,telemetry,xlsx]" --group dev
	$(PYTHON) -m tests.floors > $(LOWEST)/floors.txt
	$(LOWEST)/bin/python -m pip install --quiet --requirement $(LOWEST)/floors.txt
	@touch $@

# The generator needs newer libraries than the package, and is no part of it.
floors: $(LOWEST)/.ready  ## all tests with the lowest versions that pyproject.toml allows
	$(LOWEST)/bin/python -m pytest -q $(MOST) --ignore tests/codegen

torture: $(READY)  ## long rounds of the same tests
	HYPOTHESIS_PROFILE=torture RUNNINGHUB_TORTURE=1 $(BIN)/python -m pytest -q

# A fixed seed and a bound on its time; `make torture` has the long round.
conform: $(READY)  ## schemathesis asks the sandbox and the server the calls of their documents, 5 minutes at most
	RUNNINGHUB_CONFORM=1 timeout 300 $(BIN)/python -m pytest -q $(MOST) tests/openapi/test_conformance.py \
		tests/serve/test_openapi.py

SEEDS ?= 1000
simulate: $(READY)  ## the product in a simulated world, so many times: make simulate SEEDS=10000
	$(BIN)/python -m tests.simulation --seeds $(SEEDS)

check: $(READY)  ## format, lint, types, spec valid, generated code fresh
	$(BIN)/python -m codegen check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/basedpyright

generate: $(GENERATOR)  ## write the generated code and pages from spec/
	$(BIN)/python -m codegen generate

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)  ## speed and size, as ratios
	$(BIN)/python -m benchmarks

package: $(READY)  ## wheel and source archive, in dist/
	$(BIN)/python -m pip install --quiet --group package
	rm -rf dist
	$(BIN)/python -m build --outdir dist
	$(BIN)/python -m twine check --strict dist/*

docs: $(READY)  ## the documentation site, in site/; a link that leads nowhere fails
	$(BIN)/python -m pip install --quiet --group docs
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet --fresh-env docs site
	$(BIN)/python docs/_check_site.py site

pictures: $(READY)  ## the pictures of the documentation, made by the sandbox; needs chromium
	$(BIN)/python -m pip install --quiet --group pictures
	$(BIN)/python docs/_make_pictures.py

clean:
	rm -rf $(VENV) .venv-* dist site demo-output .mypy_cache .pytest_cache .ruff_cache .hypothesis
