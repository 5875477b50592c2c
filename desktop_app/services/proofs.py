"""What tests have shown of models, kept so that nobody has to wait for it twice."""

from desktop_app.schemas.engines import EngineProof
from desktop_app.schemas.preferences import MOST_PROOFS
from desktop_app.services.preferences import PreferencesService


class Proofs:
    """The newest proof of each model; the oldest fall out."""

    def __init__(self, preferences: PreferencesService) -> None:
        self._preferences = preferences

    async def find(self, place: str, model: str, version: str | None = None) -> EngineProof | None:
        """The proof of a model; of this version only, where one is given."""
        for proof in (await self._preferences.load()).proofs:
            if (proof.place, proof.model) == (place, model) and version in {None, proof.version}:
                return proof
        return None

    async def keep(self, proof: EngineProof) -> None:
        """Put a proof in the place of those before it."""
        kept = (await self._preferences.load()).proofs
        others = [one for one in kept if (one.place, one.model) != (proof.place, proof.model)]
        await self._preferences.update(proofs=(proof, *others[: MOST_PROOFS - 1]))
