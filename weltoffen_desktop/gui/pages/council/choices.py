"""What people chose to tell in the papers: one profile for all of them, kept in the case only on demand."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from weltoffen_desktop.domain.council_text import checked_profile
from weltoffen_desktop.domain.papers import PUBLIC, STANDARD, Chapter, Profile
from weltoffen_desktop.services.case_session import CaseSession

FIXED = (STANDARD, PUBLIC)


class Choices(QObject):
    """The profile in use for the open case."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: CaseSession | None = None
        self._profile = STANDARD

    @property
    def profile(self) -> Profile:
        """What the next paper will tell."""
        return self._profile

    @property
    def session(self) -> CaseSession | None:
        """Whose papers these are."""
        return self._session

    @property
    def kept(self) -> bool:
        """Whether the profile in use is one of the program or of the case, unchanged."""
        return self._profile in self.profiles()

    @property
    def own(self) -> bool:
        """Whether the profile in use is one that somebody kept in the case, unchanged."""
        return self.kept and self._profile not in FIXED

    def profiles(self) -> tuple[Profile, ...]:
        """Return the profiles to choose from."""
        return self._session.profiles() if self._session is not None else FIXED

    def fixed(self) -> tuple[Profile, ...]:
        """Return the profiles that belong to the program."""
        return FIXED

    def attend(self, session: CaseSession | None) -> None:
        """Begin with the standard where another case lies on the desk."""
        if session is not self._session:
            self._session = session
            self._profile = STANDARD
        self.changed.emit()

    def use(self, name: str) -> None:
        """Tell what the profile of that name tells."""
        found = next((one for one in self.profiles() if one.name == name), None)
        if found is not None:
            self._take(found)

    def change(self, **parts: object) -> None:
        """Tell something else; the profile in the case stays as it is."""
        self._take(replace(self._profile, **parts))  # type: ignore[arg-type]  # names and values of its own fields

    def show_chapter(self, chapter: Chapter, *, shown: bool) -> None:
        """Print a chapter or leave it out."""
        chapters = self._profile.chapters
        self.change(chapters=chapters | {chapter} if shown else chapters - {chapter})

    def redact(self, *, redacted: bool) -> None:
        """Leave out everything that a person typed and every name, or tell all of it."""
        self.change(notes=not redacted, names=not redacted, evidence=not redacted)

    def save(self, name: str) -> None:
        """Keep the profile in the case under ``name``. Raises: ExpectedError."""
        if self._session is None:
            return
        profile = checked_profile(replace(self._profile, name=name))
        self._session.save_profile(profile)
        self._profile = profile
        self.changed.emit()

    def remove(self) -> None:
        """Keep the profile in use no longer; what it tells stays chosen. Raises: ExpectedError."""
        if self._session is not None and self.own:
            self._session.remove_profile(self._profile.name)
            self.changed.emit()

    def _take(self, profile: Profile) -> None:
        if profile != self._profile:
            self._profile = profile
            self.changed.emit()
