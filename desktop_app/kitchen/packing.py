"""Tables built once, when the program is built, and read back several times faster than from their texts.

The bytes are a pickle, only ever of the program's own file beside its code: whoever could
change the one could change the other. Nothing from a user, a page or a model comes this way.
"""

import gc
import io
import pickle
import pickletools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

PROTOCOL = 5


class _Packer(pickle.Pickler):
    """Knows frozen mappings, which pickle refuses."""

    def reducer_override(self, obj: object) -> Any:
        if isinstance(obj, MappingProxyType):
            return frozen, (dict(obj),)
        return NotImplemented


def frozen(mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """The mapping, closed to changes; stands by name in packed tables."""
    return MappingProxyType(dict(mapping))


def pack(tables: object) -> bytes:
    """The tables as bytes, without the marks that pickle makes for what is never told twice."""
    into = io.BytesIO()
    _Packer(into, PROTOCOL).dump(tables)
    return pickletools.optimize(into.getvalue())


def unpack(packed: bytes) -> Any:
    """The tables again, equal to what was packed by this very version of the program.

    Looking for garbage among a hundred thousand new objects, none of which is any, would cost half as much
    again.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(packed)  # noqa: S301 - the program's own file
    finally:
        if collects:
            gc.enable()
