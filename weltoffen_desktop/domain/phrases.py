"""German words and sentences about results: data for the report, the window and the command line alike."""

from collections.abc import Mapping, Sequence

from weltoffen_desktop.domain.answers import Answer, EvidenceKind, Status
from weltoffen_desktop.domain.german import NBSP, number
from weltoffen_desktop.domain.municipality import MunicipalityKind, SizeClass
from weltoffen_desktop.domain.plan import MeasureStatus
from weltoffen_desktop.domain.questionnaire import Band, Path, Question, QuestionKind
from weltoffen_desktop.domain.scoring import Evaluation, FieldResult, Result

BANDS: Mapping[Band, str] = {
    Band.STARTING: "am Anfang",
    Band.BUILDING: "im Aufbau",
    Band.SETTLED: "gefestigt",
    Band.EXEMPLARY: "vorbildlich",
}
STATUSES: Mapping[Status, str] = {
    Status.OPEN: "offen",
    Status.ANSWERED: "beantwortet",
    Status.UNKNOWN: "weiß nicht",
    Status.NOT_APPLICABLE: "trifft nicht zu",
}
EVIDENCE: Mapping[EvidenceKind, str] = {
    EvidenceKind.DECIDED: "beschlossen",
    EvidenceKind.PRACTISED: "intern gelebt",
    EvidenceKind.VISIBLE: "nach außen sichtbar",
}
KINDS: Mapping[MunicipalityKind, str] = {
    MunicipalityKind.MUNICIPALITY: "Gemeinde",
    MunicipalityKind.ASSOCIATION: "Gemeindeverband (Amt, Samtgemeinde, Verbandsgemeinde)",
    MunicipalityKind.CITY: "Stadt",
    MunicipalityKind.INDEPENDENT_CITY: "Kreisfreie Stadt",
    MunicipalityKind.DISTRICT: "Landkreis",
}
SIZES: Mapping[SizeClass, str] = {
    SizeClass.VILLAGE: f"unter 5{NBSP}000 Einwohner:innen",
    SizeClass.SMALL: f"5{NBSP}000 bis unter 20{NBSP}000 Einwohner:innen",
    SizeClass.MEDIUM: f"20{NBSP}000 bis unter 100{NBSP}000 Einwohner:innen",
    SizeClass.LARGE: f"100{NBSP}000 und mehr Einwohner:innen",
    SizeClass.DISTRICT: "Landkreis",
}
MEASURE_STATUSES: Mapping[MeasureStatus, str] = {
    MeasureStatus.PLANNED: "geplant",
    MeasureStatus.RUNNING: "läuft",
    MeasureStatus.DONE: "erledigt",
    MeasureStatus.DROPPED: "aufgegeben",
}
PATHS: Mapping[Path, str] = {Path.FULL: "alle Fragen", Path.SHORT: "kurzer Weg (Kernfragen)"}
QUESTION_KINDS: Mapping[QuestionKind, str] = {
    QuestionKind.LEVEL: "Stufen",
    QuestionKind.YES_NO_PARTLY: "Ja, zum Teil, nein",
    QuestionKind.SINGLE_CHOICE: "eine Auswahl",
    QuestionKind.MULTIPLE_CHOICE: "mehrere Auswahlen",
    QuestionKind.NUMBER: "Zahl",
    QuestionKind.TEXT: "freier Text",
}
YES_NO_PARTLY: Mapping[str, str] = {"yes": "Ja", "partly": "Zum Teil", "no": "Nein"}
MARKED = "Für die Besprechung markiert"
CARRIED = "Aus dem letzten Durchgang übernommen, noch nicht geprüft"


def score(result: Result) -> str:
    """Return the number that people read, or a dash where there is none."""
    return "–" if result.shown is None else str(result.shown)


def band_word(result: Result) -> str:
    """Return the band in words; says so where the number is not yet reliable."""
    if result.band is None:
        return "noch keine Antwort"
    return BANDS[result.band] if result.reliable else f"{BANDS[result.band]} (vorläufig)"


def coverage(result: Result) -> str:
    """Return how much of what applies is answered, as "11 von 14"."""
    return f"{result.answered} von {result.applicable}"


def counted(number: int, one: str, many: str, none: str = "") -> str:
    """Return "1 Notiz", "12 Notizen", "keine Notizen"; ``none`` where "keine" bends the words that follow."""
    if number == 0:
        return f"keine {none or many}"
    return f"{number} {one if number == 1 else many}"


def typed_texts(number: int) -> str:
    """Return how many texts people typed, as "12 eingetragene Texte"."""
    return counted(number, "eingetragener Text", "eingetragene Texte", "eingetragenen Texte")


def joined(words: Sequence[str]) -> str:
    """Return "a, b und c"."""
    return " und ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def answer_words(question: Question, answer: Answer) -> str:
    """Return an answer in words."""
    if answer.status is not Status.ANSWERED or answer.value is None:
        return STATUSES[answer.status]
    value = answer.value
    match question.kind:
        case QuestionKind.LEVEL if isinstance(value, int):
            return f"Stufe {value} von 4 · {question.levels[value].name}"
        case QuestionKind.YES_NO_PARTLY:
            return YES_NO_PARTLY.get(str(value), str(value))
        case QuestionKind.SINGLE_CHOICE | QuestionKind.MULTIPLE_CHOICE:
            chosen = value if isinstance(value, tuple) else (str(value),)
            return "; ".join(option.text for option in question.options if option.id in chosen)
        case QuestionKind.NUMBER if isinstance(value, int | float):
            return f"{number(value)}{NBSP}{question.unit}".rstrip()
        case _:
            return str(value)


def result_sentence(evaluation: Evaluation, name: str) -> str:
    """Return the result of the whole in one sentence."""
    whole = evaluation.result
    if whole.band is None:
        return f"Für {name} ist noch keine Frage beantwortet. Ein Ergebnis gibt es deshalb noch nicht."
    return f"{name} erreicht {whole.shown} von 100 Punkten und steht damit insgesamt {_place(whole.band)}."


def summary(evaluation: Evaluation, name: str) -> str:
    """Return the result of the whole in two or three sentences."""
    whole = evaluation.result
    first = result_sentence(evaluation, name)
    if whole.band is None:
        return first
    parts = [first, _extremes(evaluation)]
    if not whole.reliable:
        parts.append(
            f"Das Ergebnis ist vorläufig: Erst {coverage(whole)} zutreffenden Fragen sind beantwortet"
            " (belastbar ab 60 Prozent)."
        )
    return " ".join(part for part in parts if part)


def _place(band: Band) -> str:
    return {
        Band.STARTING: "am Anfang",
        Band.BUILDING: "im Aufbau",
        Band.SETTLED: "auf gefestigtem Stand",
        Band.EXEMPLARY: "auf vorbildlichem Stand",
    }[band]


def extremes(fields: Sequence[FieldResult]) -> tuple[tuple[FieldResult, ...], tuple[FieldResult, ...]]:
    """Return the strongest and the weakest fields by the shown number; both empty where they do not differ."""
    known = [field for field in fields if field.result.shown is not None]
    values = [field.result.shown or 0 for field in known]
    if len(set(values)) < 2:
        return (), ()
    best, worst = max(values), min(values)
    return (
        tuple(field for field in known if field.result.shown == best),
        tuple(field for field in known if field.result.shown == worst),
    )


def _extremes(evaluation: Evaluation) -> str:
    strongest, weakest = extremes(evaluation.fields)
    if not strongest:
        return ""
    return f"Am stärksten: {_named(strongest)}. Am schwächsten: {_named(weakest)}."


def _named(fields: Sequence[FieldResult]) -> str:
    return f"{joined([f'„{field.field.title}“' for field in fields])} ({fields[0].result.shown})"


def field_summary(field: FieldResult) -> str:
    """Return the result of one field in one or two sentences."""
    result = field.result
    if result.band is None:
        if not field.questions:
            return "In diesem Feld wird auf diesem Weg keine Frage gestellt."
        return "In diesem Feld ist noch keine Frage beantwortet."
    text = f"{result.shown} von 100 Punkten, {BANDS[result.band]}; {coverage(result)} zutreffenden Fragen beantwortet."
    if not result.reliable:
        text += " Die Zahl ist vorläufig, weil weniger als 60 Prozent beantwortet sind."
    return text


def bars_alt(names: Sequence[tuple[str, Result]]) -> str:
    """Return what a bar chart of results says, for those who do not see it."""
    known = [(name, result) for name, result in names if result.shown is not None]
    if not known:
        return "Balkendiagramm ohne Werte: Es ist noch nichts beantwortet."
    known.sort(key=lambda one: -(one[1].shown or 0))
    best, worst = known[0], known[-1]
    listing = ", ".join(f"{name} {result.shown}" for name, result in known)
    head = (
        f"Stärkster Wert: {best[0]} mit {best[1].shown}, schwächster: {worst[0]} mit {worst[1].shown}."
        if best[1].shown != worst[1].shown
        else f"Alle Werte liegen bei {best[1].shown}."
    )
    missing = [name for name, result in names if result.shown is None]
    tail = f" Ohne Wert: {', '.join(missing)}." if missing else ""
    return f"Balkendiagramm auf einer Skala von 0 bis 100. {head} Alle Werte: {listing}.{tail}"


def radar_alt(names: Sequence[tuple[str, Result]]) -> str:
    """Return what the radar chart says."""
    return (
        bars_alt(names)
        .replace("Balkendiagramm auf", "Netzdiagramm auf")
        .replace("Balkendiagramm ohne", "Netzdiagramm ohne")
    )
