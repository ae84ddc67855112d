"""Languages: in which one the screen speaks, and how it writes numbers and dates.

The first language of the system's list that WaDesk speaks is taken, unless one is asked for;
where none fits it is English. Qt's own words, such as those of a menu, follow the same
language and no other. Formats stay those of the person's own region.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
SPOKEN = ("en", "fr", "zh_CN")
VARIABLE = "WADESK_LANGUAGE"


def load(app: QApplication, asked: str | None = None) -> str:
    """Speak it from here on; to be called before the first window. Returns what was chosen."""
    system = QLocale.system()
    chosen = choose([asked] if asked else system.uiLanguages())
    _forget_former(app)
    own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (Path(own) / f"qtbase_{chosen}.qm", FOLDER / f"wadesk_{chosen}.qm"):
        translator = QTranslator(app)
        if file.is_file() and translator.load(str(file)):
            app.installTranslator(translator)
    formats = _formats(chosen, system)
    QLocale.setDefault(formats)
    app.setLayoutDirection(formats.textDirection())
    return chosen


def choose(wanted: Iterable[str]) -> str:
    """The first that is spoken here; another script is another language, another region is not."""
    spoken = {_written(name): name for name in reversed(SPOKEN)}
    found = (spoken.get(_written(name)) for name in wanted)
    return next((name for name in found if name), SPOKEN[0])


def _written(name: str) -> tuple[QLocale.Language, QLocale.Script]:
    locale = QLocale(name)
    return locale.language(), locale.script()


def _formats(chosen: str, system: QLocale) -> QLocale:
    """Dates have words in them, so they are in the chosen language, as that region writes it."""
    language, script = _written(chosen)
    if (system.language(), system.script()) == (language, script):
        return system
    there = QLocale(language, script, system.territory())
    is_known = (there.language(), there.script()) == (language, script)
    return there if is_known else QLocale(chosen)


def _forget_former(app: QApplication) -> None:
    for former in app.children():
        if isinstance(former, QTranslator):
            app.removeTranslator(former)
            former.deleteLater()
