from weltoffen_desktop.domain.papers import PaperKind
from weltoffen_desktop.domain.plan import MeasureStatus
from weltoffen_desktop.domain.scoring import FieldResult
from weltoffen_desktop.services.case_session import CaseSession


def test_the_example_has_a_plan_drawn_from_its_answers(example: CaseSession) -> None:
    measures = example.measures()
    assert len(measures) == 8
    assert {one.status for one in measures} >= {MeasureStatus.PLANNED, MeasureStatus.RUNNING, MeasureStatus.DONE}
    for one in measures:
        texts = (one.title, one.goal, one.cause, one.responsible, one.partner, one.due, one.cost, one.proof)
        assert all(texts)
        assert one.questions
        assert all(example.sheet[question].settled for question in one.questions)


def test_every_field_of_the_example_has_a_target_above_its_result(example: CaseSession) -> None:
    def above(field: FieldResult) -> bool:
        shown = field.result.shown
        return shown is not None and example.targets()[field.field.id] > shown

    assert all(above(field) for field in example.evaluation().fields)


def test_the_example_has_details_for_its_paper(example: CaseSession) -> None:
    paper = example.paper()
    assert paper.kind is PaperKind.DECISION
    assert len(paper.committees) == 2
    assert paper.number
    assert paper.department
    assert paper.finance


def test_the_example_has_no_logo_and_one_round(example: CaseSession) -> None:
    assert example.logo() is None
    assert len(example.rounds()) == 1
    assert not example.read_only
