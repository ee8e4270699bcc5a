"""Feed every target with inputs that nobody wrote: ``just fuzz``.

Each target runs in a process of its own, under atheris. An input that it raised
something unexpected on is kept under ``.build/fuzz`` and named at the end.
"""

import argparse
import contextlib
import subprocess
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["coranto"]):
    from fuzz.targets import GOLDEN, TARGETS

KEPT = Path(".build/fuzz")


def main() -> int:
    """Run all targets, or fuzz one in this process; 1 where an input was kept."""
    words = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    words.add_argument("--inputs", type=int, default=1_000_000, help="for all targets")
    words.add_argument("--only", choices=TARGETS, help="fuzz this target alone")
    words.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    told = words.parse_args()
    if told.here:
        _fuzz(told.only, told.inputs)
        return 0
    names = [told.only] if told.only else list(TARGETS)
    shares = sum(TARGETS[name].share for name in names)
    failed = [
        name
        for name in names
        if not _well(name, told.inputs * TARGETS[name].share // shares)
    ]
    print("failed: " + ", ".join(failed) if failed else "every target is well")
    return 1 if failed else 0


def _well(name: str, inputs: int) -> bool:
    print(f"{name}: {inputs:,} inputs", flush=True)
    here = [sys.executable, "-m", "fuzz", "--here", "--only", name]
    ran = subprocess.run([*here, "--inputs", str(inputs)], check=False)
    return ran.returncode == 0


def _fuzz(name: str, inputs: int) -> None:
    target, corpus = TARGETS[name], KEPT / name
    corpus.mkdir(parents=True, exist_ok=True)
    seeds = KEPT / f"{name}-seeds"
    seeds.mkdir(exist_ok=True)
    for file in GOLDEN.glob(target.seeds) if target.seeds else ():
        with contextlib.suppress(FileExistsError):
            (seeds / file.name).symlink_to(file.resolve())
    options = [
        f"-runs={inputs}",
        f"-max_len={target.most_bytes}",
        f"-artifact_prefix={KEPT}/{name}-",
        "-timeout=20",
        "-rss_limit_mb=3072",
        "-verbosity=0",
    ]
    run = target.run
    atheris.Setup(["fuzz", *options, str(corpus), str(seeds)], lambda body: run(body))  # noqa: PLW0108 - atheris looks at its code
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
