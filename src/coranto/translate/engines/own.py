"""An engine that the operator wrote, in one file of Python."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from coranto.errors import BadConfig
from coranto.translate.engine import Engine
from coranto.translate.settings import Settings, called

SETTING = "translate.engines"


def engine(path: Path, settings: Settings) -> Engine:
    """What ``engine(settings)`` in the file at ``path`` makes.

    The file is run: it is the operator's own, as the settings that name it are.

    Raises:
        BadConfig: It cannot be read, has no such function, or makes an engine that is
            called otherwise than the file.
    """
    spec = spec_from_file_location(f"coranto_own_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise BadConfig(SETTING, f"{path} is no file of Python")
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (OSError, ImportError, SyntaxError) as error:
        raise BadConfig(SETTING, f"{path} cannot be loaded: {error}") from error
    make = getattr(module, "engine", None)
    if make is None:
        raise BadConfig(SETTING, f"{path} has no function engine(settings)")
    made: Engine = make(settings)
    if made.name != called(str(path)):
        why = f'{path} makes the engine "{made.name}"; name both alike'
        raise BadConfig(SETTING, why)
    return made
