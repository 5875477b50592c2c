"""The settings page: four parts, each with a presenter of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.dependencies import Container
from desktop_app.presenters.found_models import FoundModelsPresenter
from desktop_app.presenters.models import ModelsPresenter
from desktop_app.presenters.people import PeopleDoors, PeoplePresenter
from desktop_app.presenters.profile_words import choices
from desktop_app.presenters.settings import SettingsDoors, SettingsPresenter
from desktop_app.presenters.toasts import ShowToast
from desktop_app.shell.presenter import Presenter
from desktop_app.views.people import PeopleView
from desktop_app.views.settings import SettingsView
from desktop_app.views.widgets.found_list import FoundList
from desktop_app.views.widgets.model_list import ModelList


@dataclass(frozen=True, slots=True)
class Joints:
    """What the page needs of the window round it: ``keep`` holds a presenter by name, ``renew`` has pages
    look again, ``change_look`` dresses the window, ``toast`` says what was done."""

    keep: Callable[[str, Presenter], None]
    renew: Callable[..., None]
    change_look: Callable[[str], None]
    toast: ShowToast

    def profile_changed(self) -> None:
        """Other eaters, diets or tools: what is shown of dishes may be wrong."""
        self.renew("cook", "recipe")


def make_settings(parts: Container, joints: Joints) -> SettingsView:
    """The page, its presenters kept by the shell."""
    view = SettingsView(choices())
    doors = SettingsDoors(look_changed=joints.change_look, profile_changed=joints.profile_changed)
    presenter = SettingsPresenter(view, parts.preferences, parts.models, doors, str(parts.paths.data))
    view.engine_chosen.connect(presenter.engine_chosen)
    view.endpoint_changed.connect(presenter.endpoint_changed)
    view.key_changed.connect(presenter.key_changed)
    view.advanced_changed.connect(presenter.advanced_changed)
    view.test_pressed.connect(presenter.test_pressed)
    view.diet_toggled.connect(presenter.diet_toggled)
    view.allergen_toggled.connect(presenter.allergen_toggled)
    view.equipment_toggled.connect(presenter.equipment_toggled)
    view.region_chosen.connect(presenter.region_chosen)
    view.units_chosen.connect(presenter.units_chosen)
    view.look_chosen.connect(presenter.look_chosen)
    _join_people(view.people, parts, joints)
    _join_models(view.models, parts, joints)
    _join_found(view.found, parts, joints, presenter.changed)
    joints.keep("settings", presenter)
    return view


def _join_models(view: ModelList, parts: Container, joints: Joints) -> None:
    """The part about models; a choice changes which engine is in use above it."""
    presenter = ModelsPresenter(view, parts.downloads, lambda: joints.renew("settings"))
    view.acted.connect(presenter.acted)
    view.file_chosen.connect(presenter.file_chosen)
    joints.keep("models", presenter)
    presenter.shown()


def _join_found(view: FoundList, parts: Container, joints: Joints, changed: Callable[[], None]) -> None:
    """The part about models other programs run; a choice is one of engine too."""
    presenter = FoundModelsPresenter(view, parts.discovery, changed)
    view.look_pressed.connect(presenter.look_pressed)
    view.used.connect(presenter.used)
    joints.keep("found", presenter)
    presenter.shown()


def _join_people(view: PeopleView, parts: Container, joints: Joints) -> None:
    """The part about who eats; it alone changes them, so it is shown once."""
    doors = PeopleDoors(changed=joints.profile_changed, toast=joints.toast)
    presenter = PeoplePresenter(view, parts.people, parts.kitchen, doors)
    view.add_pressed.connect(presenter.add_pressed)
    view.edit_pressed.connect(presenter.edit_pressed)
    view.remove_pressed.connect(presenter.remove_pressed)
    view.saved.connect(presenter.saved)
    joints.keep("people", presenter)
    presenter.shown()
