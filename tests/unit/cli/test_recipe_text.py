from desktop_app.cli.recipe_text import checked_text, recipe_text
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.generation import (
    CheckedRecipe,
    Engine,
    EngineMode,
    Finding,
    Report,
    Severity,
)
from desktop_app.schemas.recipe import Ingredient, Minutes, Nutrition, Step
from tests.fakes.kitchen import RED_LENTIL, dal, small_catalogue

FOODS = small_catalogue().foods
NUTRITION = Nutrition(
    energy_kcal=412.6, protein_g=20, fat_g=9, saturates_g=1, carbohydrate_g=60, sugar_g=5, fibre_g=8,
    salt_g=1.24, counted=1,
)  # fmt: skip
FAULT = Finding(check="M4", severity=Severity.FAULT, place="steps[0]", message="Too much salt.")


def checked(report: Report, model: str | None = None) -> CheckedRecipe:
    engine = Engine(mode=EngineMode.BUILTIN, name="built-in chef", model=model)
    return CheckedRecipe(recipe=dal(), report=report, engine=engine, seed=7)


def test_a_plain_recipe_shows_no_empty_parts() -> None:
    assert recipe_text(dal(), FOODS) == "\n".join(
        [
            "Red lentil dal",
            "==============",
            "",
            "Serves 2",
            "",
            "You need",
            "  - 200 g red lentils",
            "  - 100 g spinach",
            "",
            "Method",
            "  1. Rinse the red lentils.",
            "  2. Simmer with the spinach.",
        ]
    )


def test_a_full_recipe_shows_all_and_keeps_to_eighty_columns() -> None:
    draft = dal(
        title="A dal with a rather long name " * 4,
        description="Soft and warm. " * 12,
        minutes=Minutes(prep=10, cook=25, total=30),
        cuisine="north_indian",
        course="dinner",
        tags=("vegan", "one pan"),
        ingredients=(
            Ingredient(food_id=RED_LENTIL, name="red lentils", quantity=200, unit="g", section="Dal"),
            Ingredient(name="fried crumbs of yesterday's bread " * 3, section="Topping", in_pantry=False),
        ),
        steps=(Step(text="Simmer it all. " * 12, section="Dal"), Step(text="Scatter it.", section="Topping")),
        tip="Squeeze in a lemon.",
        notes="Keeps 3 days.\nFreezes well.",
        nutrition=NUTRITION,
    )
    text = recipe_text(draft, FOODS)
    assert max(map(len, text.splitlines())) <= 80
    said = ("north indian", "30 min (10 to prepare, 25 to cook)", "dinner", "one pan", "  Dal:",
            "(to buy)", "  Topping:", "Tip: Squeeze", "Keeps 3 days.\nFreezes well.", "413 kcal",
            "salt 1.2 g")  # fmt: skip
    assert [part for part in said if part not in text] == []


def test_the_report_card_says_what_was_checked() -> None:
    report = Report(
        in_pantry=7,
        listed=8,
        missing=("lemon",),
        uses_soon=("spinach",),
        allergens=(Allergen.TREE_NUT,),
        may_contain=(Allergen.SOY,),
    )
    text = " ".join(checked_text(checked(report), FOODS).split())
    assert text.endswith(
        "7 of 8 at home, checked. To buy: lemon. Uses soon: spinach. Contains: tree nut. "
        "May contain, by brand: soy. By the built-in chef. Seed 7."
    )


def test_a_recipe_with_a_fault_is_not_called_checked() -> None:
    text = checked_text(checked(Report(in_pantry=8, listed=8, findings=(FAULT,)), model="tiny"), FOODS)
    assert text.endswith("8 of 8 at home. By the built-in chef, tiny. Seed 7.")
