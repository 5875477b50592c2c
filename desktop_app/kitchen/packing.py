"""Tables built once, when the program is built, and read back several times faster than from their texts.

The bytes are a pickle, only ever of the program's own file beside its code: whoever could
change the one could change the other. Nothing from a user, a page or a model comes this way.
"""

import io
import pickle
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
    """The tables as bytes."""
    into = io.BytesIO()
    _Packer(into, PROTOCOL).dump(tables)
    return into.getvalue()


def unpack(packed: bytes) -> Any:
    """The tables again, equal to what was packed by this very version of the program."""
    return pickle.loads(packed)  # noqa: S301 - the program's own file
