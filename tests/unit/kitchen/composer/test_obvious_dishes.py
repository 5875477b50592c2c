"""From these foods any cook expects this dish: it stands among the first two."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.generation import Severity
from tests.unit.kitchen.composer.pantries import wish

EXPECTED = (
    ("egg rice soy_sauce onion garlic spinach", "fried rice"),
    ("egg cooked_rice soy_sauce onion garlic spinach", "fried rice"),
    ("pasta tuna_tin sweetcorn onion", "tuna"),
    ("chickpea coconut_milk spinach curry_powder", "curry"),
    ("oats banana milk", "porridge"),
    ("bread cheddar", "on toast"),
    ("potato egg onion", "spanish omelette"),
    ("flour_tortilla black_bean cheddar", "quesadilla"),
    ("chicken_thigh potato carrot", "traybake"),
    ("egg_noodles egg soy_sauce", "noodles"),
    ("plain_flour milk egg", "pancakes"),
    ("bread baked_beans", "beans on toast"),
    ("red_lentil onion cumin tinned_tomato", "dal"),
    ("kidney_bean tinned_tomato onion chilli_powder cumin", "chilli"),
    ("pasta tinned_tomato garlic basil", "tomato and basil pasta"),
    ("salmon potato lemon", "salmon"),
    ("apple plain_flour butter sugar oats", "crumble"),
    ("egg tinned_tomato onion red_pepper paprika", "shakshuka"),
    ("egg bread butter", "soldiers"),
    ("potato cheddar butter", "potato"),
    ("risotto_rice mushroom onion parmesan", "risotto"),
    ("greek_yoghurt strawberry honey granola", "yoghurt"),
    ("leek potato vegetable_stock", "soup"),
    ("bread peanut_butter banana", "toast"),
    ("stewing_beef carrot onion tinned_tomato potato", "braised"),
    ("pudding_rice milk sugar cinnamon", "rice pudding"),
    ("potato double_cream gruyere garlic", "gratin"),
    ("pasta cheddar milk butter plain_flour", "cheddar pasta"),
    ("beef_mince potato carrot onion worcestershire_sauce", "pie"),
    ("beef_mince burger_bun cheddar lettuce gherkin", "patties"),
    ("pizza_base passata mozzarella basil", "pizza"),
    ("corn_tortilla beef_mince avocado lime cumin", "taco"),
    ("smoked_haddock potato leek milk", "chowder"),
    ("pork_sausage potato onion butter milk", "mash"),
    ("rice_noodles peanut_butter tofu soy_sauce lime carrot", "peanut butter noodles"),
    ("egg_noodles egg miso mushroom spring_onion", "noodle soup"),
    ("white_cabbage carrot mayonnaise cider_vinegar apple", "slaw"),
    ("couscous chickpea courgette ras_el_hanout lemon", "couscous bowl"),
    ("cherry egg milk plain_flour sugar", "batter pudding"),
    ("banana self_raising_flour brown_sugar vegetable_oil", "muffins"),
    ("chickpea tahini lemon garlic carrot pitta", "dip"),
    ("bread tuna_tin mayonnaise cucumber", "sandwich"),
)


@pytest.mark.parametrize(("foods", "dish"), EXPECTED)
def test_the_obvious_dish_comes_first(foods: str, dish: str, book: ChefBook, catalogue: Catalogue) -> None:
    titles = [plan.title.casefold() for plan in compose(catalogue, book, wish(foods.split()))]
    assert any(dish in title for title in titles[:2]), titles


@pytest.mark.parametrize(("foods", "_dish"), EXPECTED)
def test_each_of_them_is_clean(foods: str, _dish: str, book: ChefBook, catalogue: Catalogue) -> None:
    request = wish(foods.split())
    for plan in compose(catalogue, book, request):
        findings = inspect(write(plan, catalogue, book), catalogue, request).findings
        assert [found for found in findings if found.severity is not Severity.NOTE] == []
