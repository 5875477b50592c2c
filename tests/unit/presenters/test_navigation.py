from desktop_app.presenters.navigation import NavigationPresenter
from tests.fakes.cook import Told


def test_a_page_is_shown_and_told_so_each_time() -> None:
    window, told = Told(), []
    navigation = NavigationPresenter(window, {"cook": lambda: told.append("cook")})
    for name in ("cook", "pantry", "cook"):
        navigation.page_chosen(name)
    assert window.all("show_page") == [("cook",), ("pantry",), ("cook",)]
    assert told == ["cook", "cook"]
    assert navigation.here == "cook"


def test_back_goes_to_the_page_before() -> None:
    window = Told()
    navigation = NavigationPresenter(window, {})
    navigation.back()
    assert window.calls == []
    for name in ("recipes", "recipe", "recipe"):
        navigation.page_chosen(name)
    navigation.back()
    assert window.last("show_page") == ("recipes",)
