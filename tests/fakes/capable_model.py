"""What a capable model answers to each question of a test."""

import json
import re
from collections.abc import AsyncIterator

from desktop_app.clients.llm.model import Prompt
from tests.fakes.scripted_model import rewords

Dish = dict[str, object]


def _dish(title: str, foods: dict[str, float], *steps: tuple[str, float]) -> Dish:
    return {
        "title": title,
        "foods": [{"food": name, "grams": grams} for name, grams in foods.items()],
        "steps": [
            {"text": text, "minutes": minutes, "temperature_c": _core(text)} for text, minutes in steps
        ],
    }


def _core(text: str) -> float | None:
    found = re.search(r"(\d+) °C", text)
    return float(found[1]) if found else None


DISHES = {
    "cooked rice": _dish(
        "Egg fried rice with carrot",
        {
            "egg": 150,
            "cooked rice": 350,
            "onion": 100,
            "carrot": 100,
            "soy sauce": 20,
            "vegetable oil": 15,
            "black pepper": 1,
        },
        ("Chop the onion and the carrot into small dice. Beat the egg in a bowl.", 6),
        (
            "Heat the vegetable oil in a wide pan over medium-high heat. Fry the onion and the carrot for "
            "5 minutes, until soft and golden at the edges.",
            5,
        ),
        (
            "Add the cooked rice and fry over high heat for 4 minutes, stirring, until steaming hot "
            "throughout, 74 °C.",
            4,
        ),
        (
            "Pour in the egg and stir over medium heat for 3 minutes, until firm and 71 °C.",
            3,
        ),
        ("Season with the soy sauce and the black pepper, then serve at once in two bowls.", 1),
    ),
    "chicken thigh": _dish(
        "Lemon chicken and potatoes",
        {
            "chicken thigh": 350,
            "potato": 450,
            "onion": 120,
            "garlic": 8,
            "lemon": 40,
            "vegetable oil": 20,
            "salt": 4,
            "black pepper": 1,
        },
        (
            "Cut the potato into small cubes. Slice the onion, chop the garlic and squeeze the lemon. "
            "Sprinkle the chicken thigh with the salt and the black pepper.",
            10,
        ),
        (
            "Heat the vegetable oil in a wide pan over medium heat. Fry the potato for 15 minutes, turning "
            "now and then, until golden and tender.",
            15,
        ),
        (
            "Add the chicken thigh and the onion and fry over medium heat for 14 minutes, turning once, "
            "until the chicken is 74 °C inside and the juices run clear.",
            14,
        ),
        ("Stir in the garlic and cook over low heat for 1 minute, until fragrant.", 1),
        ("Spoon the lemon juice over and serve hot.", 1),
    ),
    "red lentil": _dish(
        "Red lentil dal with coconut milk",
        {
            "red lentil": 150,
            "coconut milk": 200,
            "onion": 120,
            "garlic": 8,
            "curry powder": 6,
            "vegetable oil": 15,
            "salt": 4,
        },
        ("Chop the onion and the garlic finely. Rinse the red lentils.", 6),
        (
            "Heat the vegetable oil in a pot over medium heat. Fry the onion for 6 minutes, until golden.",
            6,
        ),
        ("Stir in the garlic and the curry powder and fry over medium heat for 1 minute, until fragrant.", 1),
        (
            "Add the red lentils, the coconut milk, the salt and 300 ml water. Bring to a boil, then simmer "
            "over low heat for 18 minutes, stirring, until soft and creamy.",
            18,
        ),
        ("Taste, then ladle into two bowls and serve hot.", 1),
    ),
}
"""By a food that only this pantry has."""


class CapableModel:
    """Words plans, holds to schemas, and cooks; ``fails`` names pantries it cooks badly from."""

    def __init__(self, *fails: str, obeys: bool = True) -> None:
        self.asked: list[str] = []
        self._fails = fails
        self._obeys = obeys

    @property
    def name(self) -> str:
        return "Capable"

    @property
    def model(self) -> str | None:
        return "capable-1"

    async def stream(self, prompt: Prompt) -> AsyncIterator[str]:
        self.asked.append(prompt.user)
        text = answer_to(prompt.user, obeys=self._obeys, fails=self._fails)
        for start in range(0, len(text), 50):
            yield text[start : start + 50]

    async def aclose(self) -> None:
        """Nothing to free."""


def answer_to(question: str, *, obeys: bool = True, fails: tuple[str, ...] = ()) -> str:
    """The answer to the user's part of a prompt."""
    if "Name a herb" in question:
        return json.dumps({"herb": "marjoram no. 17"}) if obeys else "Basil is nice."
    fields = json.loads(question.splitlines()[0])
    if "title" in fields:
        return rewords(fields, 1)
    food = next(name for name in DISHES if name in fields)
    if food in fails:
        return json.dumps(DISHES[food] | {"steps": [{"text": "Eat it raw.", "minutes": 1}]})
    return json.dumps(DISHES[food])
