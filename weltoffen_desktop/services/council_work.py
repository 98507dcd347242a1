"""Work on what belongs to the papers for the council; part of the session that pages talk to."""

from collections.abc import Mapping
from dataclasses import replace

from weltoffen_desktop.domain.council_text import (
    checked_alt,
    checked_measure,
    checked_paper,
    checked_profile,
    checked_target,
)
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import PUBLIC, STANDARD, PaperDetails, Profile
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import CaseFile

_OF_THE_PROGRAM = (STANDARD, PUBLIC)


class CouncilWork:
    """Measures, targets, profiles, paper details and the logo of the open case.

    Every verb that changes something has stored it when it returns. It raises ExpectedError with one sentence where a
    text is too long or missing, a number is not there, or the file is only readable; nothing is changed then.
    """

    questionnaire: Questionnaire

    def __init__(self, case: CaseFile) -> None:
        self._case = case

    def measures(self) -> tuple[Measure, ...]:
        """Return all measures by their number."""
        return self._case.measures()

    def measure(self, number: int) -> Measure:
        """Return one measure. Raises: ExpectedError (MEASURE_UNKNOWN)."""
        found = next((one for one in self._case.measures() if one.id == number), None)
        if found is None:
            raise ExpectedError(Trouble.MEASURE_UNKNOWN, id=number)
        return found

    def add_measure(self, draft: Measure) -> Measure:
        """Store a new measure; return it with a number that none had before, whatever number the draft has."""
        return self._case.add_measure(self._fit(draft))

    def change_measure(self, measure: Measure) -> None:
        """Store ``measure`` in place of the one with its number."""
        fit = self._fit(measure)
        if self.measure(measure.id) != fit:
            self._case.put_measure(fit)

    def remove_measure(self, number: int) -> None:
        """Take a measure out; :meth:`put_back_measure` takes that back."""
        self._case.remove_measure(self.measure(number).id)

    def put_back_measure(self, measure: Measure) -> None:
        """Store a measure that was removed under its old number."""
        if any(one.id == measure.id for one in self._case.measures()):
            raise ExpectedError(Trouble.MEASURE_EXISTS, id=measure.id)
        if measure.id not in self._case.removed_measures():
            raise ExpectedError(Trouble.MEASURE_UNKNOWN, id=measure.id)
        self._case.put_measure(self._fit(measure))

    def targets(self) -> Mapping[str, int]:
        """Return the points that fields shall reach by their ids, in the order of the questionnaire."""
        stored = self._case.targets()
        return {field.id: stored[field.id] for field in self.questionnaire.fields if field.id in stored}

    def set_target(self, field_id: str, points: int | None) -> None:
        """Say how many points from 0 to 100 a field shall reach; ``None`` takes the target away."""
        known = tuple(field.id for field in self.questionnaire.fields)
        if field_id not in known:
            raise ExpectedError(Trouble.FIELD_UNKNOWN, field=field_id, known=", ".join(known))
        self._case.set_target(field_id, None if points is None else checked_target(points))

    def profiles(self) -> tuple[Profile, ...]:
        """Return the two profiles of the program, then those kept in the case."""
        return *_OF_THE_PROGRAM, *self._case.profiles()

    def profile(self, name: str) -> Profile:
        """Return the profile of that name. Raises: ExpectedError (PROFILE_UNKNOWN)."""
        profiles = self.profiles()
        found = next((one for one in profiles if one.name == name), None)
        if found is None:
            raise ExpectedError(Trouble.PROFILE_UNKNOWN, name=name, known=", ".join(one.name for one in profiles))
        return found

    def save_profile(self, profile: Profile) -> None:
        """Keep a profile under its name; one of that name is replaced, but none of the program's."""
        fit = checked_profile(profile)
        _refuse_fixed(fit.name)
        if fit.perspective not in {None, *(one.id for one in self._case.perspectives())}:
            raise ExpectedError(Trouble.PERSPECTIVE_UNKNOWN, id=fit.perspective)
        if fit.compare_with not in {None, *(one.id for one in self._case.rounds())}:
            raise ExpectedError(Trouble.ROUND_UNKNOWN, id=fit.compare_with)
        self._case.save_profile(fit)

    def remove_profile(self, name: str) -> None:
        """Keep a profile no longer."""
        _refuse_fixed(name)
        self._case.remove_profile(self.profile(name).name)

    def paper(self) -> PaperDetails:
        """Return what is filled in for the paper."""
        return self._case.paper()

    def set_paper(self, paper: PaperDetails) -> None:
        """Store what is filled in for the paper; empty lines of its lists are left out."""
        self._case.set_paper(checked_paper(paper))

    def logo(self) -> Logo | None:
        """Return the coat of arms or logo, ``None`` where there is none."""
        return self._case.logo()

    def set_logo(self, logo: Logo | None) -> None:
        """Store a logo that :meth:`Program.take_logo` read, or the same one with other words; ``None`` removes it."""
        self._case.set_logo(None if logo is None else replace(logo, alt=checked_alt(logo.alt)))

    def _fit(self, measure: Measure) -> Measure:
        for question in measure.questions:
            if question not in self.questionnaire.by_id:
                raise ExpectedError(Trouble.QUESTION_UNKNOWN, question=question)
        return checked_measure(measure)


def _refuse_fixed(name: str) -> None:
    if name.casefold() in {one.name.casefold() for one in _OF_THE_PROGRAM}:
        raise ExpectedError(Trouble.PROFILE_FIXED, name=name)
