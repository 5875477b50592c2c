"""The presenter of Cook against a page that writes down what it is told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace

import pytest
import pytest_asyncio

from desktop_app.exceptions import BadInput, NothingToCook
from desktop_app.presenters.cook import CookDoors, CookPresenter, CookServices
from desktop_app.schemas.base import FoodId, PantryItemId, RecipeId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import EngineTrouble, Partial, Progress
from desktop_app.schemas.matching import Match
from desktop_app.schemas.pantry import LabelToRead
from desktop_app.schemas.people import Eater, LifeStage
from desktop_app.schemas.shown import AnswerShown, Option, WritingShown
from tests.fakes.cook import (
    FakeGeneration,
    FakeKitchen,
    FakeLibrary,
    FakeMatching,
    FakeModels,
    FakePantry,
    FakePeople,
    FakePreferences,
    Told,
    checked,
)
from tests.fakes.kitchen import EGG, SPINACH, FixedClock

SALT = FoodId("salt")

MATCH = Match(id=RecipeId(4), title="My dal", covered=1, score=1, why="You have everything.")


class Table:
    """The presenter with all it touches."""

    def __init__(self) -> None:
        self.view = Told()
        self.generation = FakeGeneration(checked("Dal", minutes=45))
        self.pantry = FakePantry("eggs", "spinach")
        self.preferences = FakePreferences(servings=4)
        self.people = FakePeople()
        self.models = FakeModels()
        self.matching = FakeMatching()
        self.opened: list[object] = []
        self.presenter = self.build()

    def build(self) -> CookPresenter:
        services = SimpleNamespace(
            generation=self.generation,
            matching=self.matching,
            library=FakeLibrary(),
            pantry=self.pantry,
            preferences=self.preferences,
            people=self.people,
            models=self.models,
            kitchen=FakeKitchen(),
            clock=FixedClock(),
        )
        doors = CookDoors(
            open_answer=self.opened.append,
            open_recipe=self.opened.append,
            pantry_changed=lambda: self.opened.append("pantry"),
        )
        return CookPresenter(self.view, CookServices(**vars(services)), doors)

    def play(self, *script: object) -> None:
        self.generation.script = script  # type: ignore[assignment]

    def titles(self) -> list[str]:
        shown = [args[0] for args in self.view.all("show_answer")]
        return [answer.title for answer in shown if isinstance(answer, AnswerShown)]


def writing(title: str, *steps: str, index: int = 1) -> Progress:
    return Progress(index=index, partial=Partial(title=title, steps=steps))


async def until(condition: Callable[[], object]) -> None:
    """Wait until the condition holds, a second at most."""
    async with asyncio.timeout(1):
        while not condition():
            await asyncio.sleep(0.001)


@pytest_asyncio.fixture
async def table() -> AsyncIterator[Table]:
    made = Table()
    yield made
    await made.presenter.close()


async def ask(table: Table, press: Callable[[], None] | None = None) -> None:
    (press or table.presenter.find_pressed)()
    await until(lambda: table.view.names()[-1] in {"show_idle", "show_message"})


async def test_the_page_is_filled_when_it_comes_into_sight(table: Table) -> None:
    table.presenter.shown()
    await until(lambda: table.view.all("show_stock"))
    cuisines, engines = table.view.last("show_choices")
    assert cuisines == (Option("italian", "Italian"), Option("north_indian", "North Indian"))
    assert engines == (Option("builtin", "Built-in chef"), Option("local", "Tiny"))
    wish = table.view.last("show_wish")[0]
    assert (wish.servings, wish.engine) == (4, "builtin")  # type: ignore[attr-defined]
    assert table.view.last("show_profile") == ((),)


async def test_what_the_cook_set_stays_until_the_settings_change(table: Table) -> None:
    def servings() -> int:
        wish = table.view.last("show_wish")[0]
        return wish.servings  # type: ignore[attr-defined, no-any-return]

    for kept, expected in ((4, 4), (4, 6), (3, 3)):
        table.preferences.kept = table.preferences.kept.model_copy(update={"servings": kept})
        before = len(table.view.all("show_stock"))
        table.presenter.shown()
        await until(lambda before=before: len(table.view.all("show_stock")) > before)
        assert servings() == expected
        table.presenter.wish_changed("servings", 6)


async def test_an_engine_that_is_not_ready_is_not_asked(table: Table) -> None:
    table.preferences.kept = table.preferences.kept.model_copy(update={"engine": "local"})
    table.models.local_ready = False
    table.presenter.shown()
    await until(lambda: table.view.all("show_stock"))
    await ask(table)
    assert table.generation.engines == ["builtin"]


async def test_a_sign_of_work_comes_before_anything_else(table: Table) -> None:
    table.presenter.find_pressed()
    assert table.view.names()[-1] == "show_working"
    await until(lambda: table.view.names()[-1] == "show_idle")


async def test_own_recipes_come_first_and_only_once(table: Table) -> None:
    table.matching.found = (MATCH,)
    await ask(table)
    await ask(table)
    assert table.titles() == ["My dal", "Dal", "Dal"]
    table.presenter.open_answer(0)
    table.presenter.open_answer(2)
    table.presenter.open_answer(9)
    assert table.opened[0] == 4
    assert table.opened[1:] == [checked("Dal", minutes=45)]


async def test_variations_ask_again_without_moving_the_controls(table: Table) -> None:
    table.matching.found = (MATCH,)
    await ask(table)
    for kind in ("quicker", "vegetarian", "spicier"):
        await ask(table, lambda kind=kind: table.presenter.variation_chosen(kind))
    first, quicker, vegetarian, spicier = table.generation.requests
    assert (first.max_minutes, quicker.max_minutes) == (None, 30)
    assert Diet.VEGETARIAN in vegetarian.diets
    assert (spicier.spice, spicier.max_minutes) == (2, 30)
    assert quicker.recent_titles == ("Dal",)
    assert len({request.seed for request in table.generation.requests}) == 4
    assert table.titles().count("My dal") == 1
    await ask(table)
    assert table.generation.requests[-1].max_minutes is None


async def test_chips_decide_what_must_and_may_not_be_used(table: Table) -> None:
    table.presenter.chip_changed("egg", "out")
    table.presenter.chip_changed("spinach", "must")
    await ask(table)
    request = table.generation.requests[0]
    assert request.avoid_foods == {"egg"}
    assert request.must_use == {"spinach"}


async def test_another_meal_renames_the_button_and_an_unknown_field_is_nothing(table: Table) -> None:
    table.presenter.wish_changed("meal", "snack")
    assert table.view.last("show_wish")[0].meal == "snack"  # type: ignore[attr-defined]
    table.presenter.wish_changed("colour", "red")
    assert len(table.view.calls) == 1


async def test_words_arrive_in_the_place_of_the_answer(table: Table) -> None:
    table.play(
        checked("Dal"), writing("So"), 0.05, writing("Soup", "Warm oil", "Boil"), 0.05, checked("Soup")
    )
    await ask(table)
    mark = "Not checked yet"
    assert table.view.all("show_writing") == [
        (WritingShown(1, "So", mark),),
        (WritingShown(1, "Soup", mark, steps=("1. Warm oil", "2. Boil")),),
    ]
    assert [told[0] for told in table.view.all("show_working")][1:] == ["The model is writing …"]
    assert [args[0].number for args in table.view.all("show_answer")] == [0, 1]  # type: ignore[attr-defined]
    assert not table.view.all("drop_writing")


async def test_a_fast_pen_is_shown_at_a_pace_and_never_after_the_answer(table: Table) -> None:
    words = [writing("S" * length) for length in range(1, 200)]
    table.play(checked("Dal"), *words, 0.05, *words, checked("Soup"))
    await ask(table)
    shown = [told[0].title for told in table.view.all("show_writing")]  # type: ignore[attr-defined]
    assert shown[:2] == ["S", "S" * 199]  # the first at once, and the last of those that came too fast
    assert len(shown) <= 4
    before = len(table.view.calls)
    await asyncio.sleep(0.05)
    assert len(table.view.calls) == before


async def test_a_model_in_trouble_is_told_and_the_answers_go_on(table: Table) -> None:
    table.play(EngineTrouble(message="No words.", hint="A larger model."), checked("Dal"))
    await ask(table)
    assert table.view.all("show_message") == [("warning", "No words.", "A larger model.")]
    assert table.titles() == ["Dal"]


async def test_cancelling_frees_the_page_at_once_and_keeps_what_came(table: Table) -> None:
    table.play(checked("Dal"), writing("Warm"), 5.0, checked("Soup"))
    table.presenter.find_pressed()
    await until(lambda: table.view.all("show_writing"))
    table.presenter.cancel_pressed()
    assert table.view.names()[-2:] == ["drop_writing", "show_idle"]
    await until(lambda: table.generation.left == 1)
    assert table.titles() == ["Dal"]


async def test_a_new_wish_takes_the_place_of_the_running_one(table: Table) -> None:
    table.play(writing("Warm", index=0), 0.05, checked("Dal"))
    table.presenter.find_pressed()
    await until(lambda: table.view.all("show_writing"))
    table.play(checked("Soup"))
    await ask(table, lambda: table.presenter.variation_chosen("another"))
    await asyncio.sleep(0.06)
    assert table.titles() == ["Soup"]
    assert table.view.all("drop_writing") == [(0,)]
    assert table.view.names()[-1] == "show_idle"


async def test_nothing_to_cook_says_what_to_add(table: Table) -> None:
    table.play(NothingToCook("No dish fits what there is.", "Add one of: rice, lemon."))
    await ask(table)
    said = ("info", "No dish fits what there is.", "Add one of: rice, lemon.", ("rice", "lemon"))
    assert table.view.last("show_message") == said
    assert "show_idle" in table.view.names()
    assert not table.view.all("show_heading")  # none stands above nothing


async def test_nothing_new_is_not_nothing(table: Table) -> None:
    await ask(table)
    table.play(NothingToCook("No dish fits what there is.", "Add one of: rice."))
    await ask(table)
    await until(lambda: table.view.all("show_message"))
    assert "No other dish" in str(table.view.last("show_message")[1])
    assert len(table.view.all("show_heading")) == 1


async def test_each_answer_has_a_cover_and_facts(table: Table) -> None:
    table.matching.found = (MATCH,)
    await ask(table)
    shown = [args[0] for args in table.view.all("show_answer")]
    assert [answer.facts for answer in shown] == [  # type: ignore[attr-defined]
        ("2 servings",),
        ("45 min", "2 servings", "have 2/2"),
    ]
    assert {answer.cover.key for answer in shown} == {"Red lentil dal", "Dal"}  # type: ignore[attr-defined]


async def test_added_lines_become_chips(table: Table) -> None:
    table.presenter.shown()
    await until(lambda: table.view.all("show_stock"))
    table.presenter.lines_added("lemon")
    table.presenter.lines_added("gloop")
    await until(lambda: table.opened == ["pantry", "pantry"])
    groups = table.view.last("show_stock")[0]
    assert [food.name for group in groups for food in group.foods] == ["eggs", "spinach", "lemons"]  # type: ignore[attr-defined]
    assert [args[0] for args in table.view.all("show_left_out")] == ["", "“gloop” is left out."]


async def test_lines_can_be_added_before_the_page_is_filled(table: Table) -> None:
    table.presenter.lines_added("lemon")
    await until(lambda: table.opened == ["pantry"])
    assert table.view.all("show_stock")


async def test_a_line_that_cannot_be_stored_comes_back(table: Table) -> None:
    table.pantry.error = BadInput("That is 9,000 lines.", "Paste fewer.")
    table.presenter.lines_added("rice")
    await until(lambda: table.view.all("show_message"))
    assert table.view.last("give_back_line") == ("rice",)
    assert table.view.last("show_message") == ("error", "That is 9,000 lines.", "Paste fewer.", ())


@pytest.mark.parametrize("hour", [8, 20])
async def test_the_hour_of_the_day_sets_the_meal(hour: int) -> None:
    table = Table()
    clock = FixedClock()
    clock.moment = clock.moment.astimezone().replace(hour=hour)
    services = CookServices(
        generation=table.generation,  # type: ignore[arg-type]
        matching=table.matching,  # type: ignore[arg-type]
        pantry=table.pantry,  # type: ignore[arg-type]
        preferences=table.preferences,  # type: ignore[arg-type]
        people=table.people,  # type: ignore[arg-type]
        models=table.models,  # type: ignore[arg-type]
        library=FakeLibrary(),  # type: ignore[arg-type]
        kitchen=FakeKitchen(),  # type: ignore[arg-type]
        clock=clock,
    )
    presenter = CookPresenter(table.view, services, CookDoors(print, print, print))
    presenter.shown()
    await until(lambda: table.view.all("show_stock"))
    assert table.view.last("show_wish")[0].meal == ("breakfast" if hour == 8 else "dinner")  # type: ignore[attr-defined]
    await presenter.close()


ANNA = Eater(name="Anna", allergens=frozenset({Allergen.SOY}), spice=2)
MIA = Eater(
    name="Mia",
    diets=frozenset({Diet.GLUTEN_FREE}),
    avoid_foods=frozenset({SPINACH}),
    stages=frozenset({LifeStage.UNDER_FIVE}),
    child=True,
    spice=0,
)


@pytest_asyncio.fixture
async def family() -> AsyncIterator[Table]:
    made = Table()
    made.people.kept = FakePeople(ANNA, MIA).kept
    made.presenter.shown()
    await until(lambda: made.view.all("show_labels"))
    yield made
    await made.presenter.close()


async def test_without_eaters_nothing_is_asked(table: Table) -> None:
    table.presenter.shown()
    await until(lambda: table.view.all("show_labels"))
    assert table.view.last("show_eaters") == ((), set())
    assert table.view.last("show_labels") == ("", [])


async def test_everybody_eats_and_the_dish_suits_all(family: Table) -> None:
    assert family.view.last("show_eaters") == ((Option("1", "Anna"), Option("2", "Mia")), {"1", "2"})
    assert family.view.last("show_profile") == (("gluten-free", "no soya", "a child under 5"),)
    wish = family.view.last("show_wish")[0]
    assert (wish.servings, wish.spice) == (2, "0")  # type: ignore[attr-defined]
    family.presenter.find_pressed()
    await until(lambda: family.generation.requests)
    request = family.generation.requests[0]
    assert (request.servings, request.children, request.spice) == (2, 1, 0)
    assert request.diets == {Diet.GLUTEN_FREE}
    assert request.allergens == {Allergen.SOY}
    assert request.avoid_foods == {SPINACH}
    assert request.stages == {LifeStage.UNDER_FIVE}


async def test_who_is_away_limits_nothing(family: Table) -> None:
    family.presenter.eater_toggled("2", False)
    await until(lambda: family.view.last("show_profile") == (("no soya",),))
    await until(lambda: family.view.last("show_wish")[0].servings == 1)  # type: ignore[attr-defined]
    family.presenter.find_pressed()
    await until(lambda: family.generation.requests)
    request = family.generation.requests[0]
    assert (request.servings, request.children, request.spice, request.diets) == (1, 0, 2, frozenset())
    family.presenter.eater_toggled("2", True)
    await until(lambda: family.view.last("show_eaters")[1] == {"1", "2"})


async def test_guests_can_be_counted_in(family: Table) -> None:
    family.presenter.wish_changed("servings", 5)
    family.presenter.find_pressed()
    await until(lambda: family.generation.requests)
    assert (family.generation.requests[0].servings, family.generation.requests[0].children) == (5, 1)


async def test_nobody_at_the_table_is_as_if_nobody_were_set(family: Table) -> None:
    family.presenter.eater_toggled("1", False)
    family.presenter.eater_toggled("2", False)
    await until(lambda: family.view.last("show_wish")[0].servings == 4)  # type: ignore[attr-defined]
    assert family.view.last("show_profile") == ((),)


async def test_a_label_is_read_on_the_spot(family: Table) -> None:
    family.pantry.to_read = (
        LabelToRead(item_id=PantryItemId(3), food_id=EGG, name="egg noodles", allergens=(Allergen.SOY,)),
        LabelToRead(item_id=None, food_id=SALT, name="salt", allergens=(Allergen.SOY,)),
    )
    family.presenter.shown()
    await until(lambda: family.view.last("show_labels")[1])
    text, rows = family.view.last("show_labels")
    assert text == "2 foods are left out because brands differ: check the packets."
    assert [row.key for row in rows] == ["3", "salt"]  # type: ignore[attr-defined]
    family.presenter.label_read("3", "soy", True)
    await until(lambda: family.opened == ["pantry"])
    family.presenter.label_read("salt", "soy", True)
    await until(lambda: family.opened == ["pantry", "pantry"])
    assert family.pantry.confirmed == [(3, Allergen.SOY, True), (SALT, Allergen.SOY, True)]
