"""The German sentence for every trouble: what happened, what was not lost, what to do. One sentence each."""

from collections.abc import Mapping

from weltoffen_desktop.domain.phrases import counted
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import Salvaged

_SENTENCES: Mapping[Trouble, str] = {
    Trouble.FILE_MISSING: "Die Datei „{path}“ gibt es nicht (mehr).",
    Trouble.FILE_EXISTS: "Die Datei „{path}“ gibt es schon; sie bleibt unverändert, wählen Sie einen anderen Namen.",
    Trouble.FILE_EMPTY: "Die Datei „{path}“ ist leer; sie enthält keinen Fall.",
    Trouble.FILE_FOREIGN: "Die Datei „{path}“ ist kein Fall dieses Programms; sie bleibt unverändert.",
    Trouble.FILE_DAMAGED: "Die Datei „{path}“ ist beschädigt und bleibt unverändert{backup}.",
    Trouble.NO_BACKUP: "Von „{path}“ gibt es keine Sicherung.",
    Trouble.NOTHING_SALVAGED: "Aus „{path}“ ließ sich keine Antwort mehr lesen; die Datei bleibt unverändert.",
    Trouble.FILE_NEWER: (
        "Die Datei „{path}“ stammt aus einer neueren Fassung des Programms (Dateiformat {found}, lesbar bis {known});"
        " bitte aktualisieren Sie weltoffen_desktop."
    ),
    Trouble.FILE_READ_ONLY: "Die Datei „{path}“ ist nur lesbar; die Änderung wurde nicht gespeichert.",
    Trouble.FILE_UNFINISHED: (
        "Die Datei „{path}“ wurde mitten im Speichern verlassen; öffnen Sie sie einmal so, dass sie beschrieben werden"
        " kann, dann ist sie wieder in Ordnung."
    ),
    Trouble.FILE_LOCKED: (
        "Die Datei „{path}“ ist seit {since} auf „{host}“ geöffnet; Änderungen sind erst möglich, wenn sie dort zu ist."
    ),
    Trouble.FILE_IN_USE: "Ein anderes Programm hält „{path}“ offen; schließen Sie es dort und versuchen Sie es neu.",
    Trouble.FILE_UNREADABLE: "Die Datei „{path}“ lässt sich nicht lesen; prüfen Sie, ob Sie sie öffnen dürfen.",
    Trouble.FILE_TOO_LARGE: "Die Datei „{path}“ ist größer als {limit} und wurde nicht gelesen.",
    Trouble.IS_FOLDER: "„{path}“ ist ein Ordner; gebraucht wird eine Datei.",
    Trouble.IS_NO_FOLDER: "„{path}“ ist eine Datei; gebraucht wird ein Ordner.",
    Trouble.FOLDER_MISSING: "Den Ordner „{path}“ gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen.",
    Trouble.CANNOT_WRITE: (
        "„{path}“ lässt sich nicht schreiben; vorhandene Dateien sind unverändert, wählen Sie einen anderen Ort."
    ),
    Trouble.DISK_FULL: (
        "Auf dem Datenträger von „{path}“ ist kein Platz mehr; was schon gespeichert war, ist unverändert."
    ),
    Trouble.NAME_EMPTY: "Der Name der Kommune fehlt.",
    Trouble.NAME_TOO_LONG: "Der Name der Kommune ist länger als {limit} Zeichen; bitte kürzen Sie ihn.",
    Trouble.AGS_CHARACTERS: "Der AGS „{ags}“ darf nur aus Ziffern bestehen.",
    Trouble.AGS_LENGTH: ("Der AGS „{ags}“ hat {length} Stellen; Städte und Gemeinden haben 8, Landkreise 5."),
    Trouble.AGS_LAND: "Der AGS „{ags}“ beginnt mit {digits}; ein Land mit dieser Nummer gibt es nicht (01 bis 16).",
    Trouble.AGS_DISTRICT: "Der AGS eines Landkreises hat 5 Stellen; gemeint ist wohl {short}.",
    Trouble.QUESTION_UNKNOWN: "Eine Frage „{question}“ gibt es in diesem Fragebogen nicht.",
    Trouble.TEXT_UNKNOWN: "Den Text „{text}“ gibt es in dieser Wissenssammlung nicht.",
    Trouble.VALUE_NOT_A_LEVEL: "Frage {question}: „{value}“ ist keine Stufe; erlaubt sind 0 bis 4.",
    Trouble.VALUE_NOT_AN_OPTION: "Frage {question}: „{value}“ steht nicht zur Wahl; erlaubt sind {allowed}.",
    Trouble.VALUE_NOT_A_NUMBER: "Frage {question}: „{value}“ ist keine Zahl.",
    Trouble.VALUE_OUT_OF_RANGE: "Frage {question}: {value} liegt außerhalb von {low} bis {high}.",
    Trouble.VALUE_EMPTY: "Frage {question}: Es fehlt eine Antwort.",
    Trouble.REASON_UNFIT: (
        "Frage {question}: Eine Begründung gehört zu „trifft nicht zu“ oder „weiß nicht“; was sonst zu sagen ist, ist"
        " eine Notiz."
    ),
    Trouble.TEXT_TOO_LONG: "Frage {question}: Der Text hat {length} Zeichen; erlaubt sind {limit}.",
    Trouble.ANSWERS_REFUSED: "Die Antworten aus „{path}“ wurden nicht übernommen, nichts ist geändert: {count} Fehler.",
    Trouble.ANSWER_FILE_BROKEN: "Die Antwortdatei „{path}“ lässt sich nicht lesen: {why}",
    Trouble.QUESTIONNAIRE_UNKNOWN: "Den Fragebogen „{questionnaire}“ gibt es nicht; vorhanden: {known}.",
    Trouble.QUESTIONNAIRE_FAULTY: "Der Fragebogen „{questionnaire}“ hat Fehler und wird nicht benutzt.",
    Trouble.NOTHING_TO_CHECK: "In „{path}“ steht weder ein Fragebogen noch eine Wissenssammlung.",
    Trouble.NOTHING_TO_SEARCH: "Bitte geben Sie ein Wort mit mindestens zwei Buchstaben ein.",
    Trouble.TARGET_IS_CASE: "„{path}“ heißt wie ein Fall; geben Sie dem Bericht einen Namen mit der Endung „.pdf“.",
    Trouble.REPORT_INCOMPLETE: "Der Bericht wäre unvollständig ({found} statt {wanted}) und wurde nicht gespeichert.",
    Trouble.REPORT_CANCELLED: "Der Bericht wurde abgebrochen; es wurde nichts geschrieben.",
    Trouble.NOT_OUR_REPORT: "„{path}“ ist kein Bericht dieses Programms oder nicht mehr lesbar.",
    Trouble.FORMAT_UNKNOWN: "Die Endung „.{suffix}“ geht hier nicht; möglich sind {known}.",
    Trouble.NAME_FORBIDDEN: (
        "Der Name „{name}“ ist unter Windows nicht erlaubt; wählen Sie einen ohne \\ / : * ? < > |, Anführungszeichen"
        " und Steuerzeichen."
    ),
    Trouble.RESOURCES_MISSING: "Dem Programm fehlt „{path}“; bitte installieren Sie es neu.",
    Trouble.PACKAGE_BROKEN: "„{path}“ ist kein Wissenspaket oder beschädigt; nichts wurde übernommen.",
    Trouble.PACKAGE_ENCRYPTED: (
        "Das Wissenspaket „{path}“ ist mit einem Kennwort geschützt; bitten Sie um eines ohne, übernommen wurde nichts."
    ),
    Trouble.PACKAGE_LEADS_OUT: (
        "Das Wissenspaket „{path}“ wird abgelehnt: „{name}“ führt aus dem Wissensordner hinaus oder ist keine"
        " gewöhnliche Datei; nichts wurde übernommen."
    ),
    Trouble.PACKAGE_FOREIGN_FILE: (
        "Das Wissenspaket „{path}“ wird abgelehnt: „{name}“ gehört nicht hinein; erlaubt sind Texte (.md) in articles,"
        " practices, voices und templates sowie glossary.yaml."
    ),
    Trouble.PACKAGE_TWICE: (
        "Das Wissenspaket „{path}“ wird abgelehnt: „{name}“ steht zweimal darin; nichts wurde übernommen."
    ),
    Trouble.PACKAGE_TOO_MANY: (
        "Das Wissenspaket „{path}“ wird abgelehnt: Es enthält mehr als {limit} Dateien; nichts wurde übernommen."
    ),
    Trouble.PACKAGE_TOO_LARGE: (
        "Das Wissenspaket „{path}“ wird abgelehnt: Ausgepackt ist es zu groß (erlaubt sind zusammen {whole}, je Datei"
        " {file}); nichts wurde übernommen."
    ),
    Trouble.PACKAGE_EMPTY: "Das Wissenspaket „{path}“ enthält weder Texte noch Begriffe.",
    Trouble.PACKAGE_MARKUP: (
        "Das Wissenspaket „{path}“ wird abgelehnt: „{name}“ enthält in Zeile {line} HTML oder ein Bild; nichts wurde"
        " übernommen."
    ),
    Trouble.PACKAGE_FAULTY: "Das Wissenspaket „{path}“ wurde nicht übernommen, nichts ist geändert: {count} Fehler.",
    Trouble.OWN_EXISTS: (
        "Das Wissenspaket „{path}“ wurde nicht übernommen: {count} von {total} Einträgen gibt es hier schon in anderer"
        " Fassung; sie werden nur ersetzt, wenn Sie es ausdrücklich verlangen."
    ),
    Trouble.OWN_UNKNOWN: "Eigenes Wissen mit der Kennung „{id}“ gibt es nicht; nichts wurde geändert.",
    Trouble.OWN_NOTHING: "Es gibt noch kein eigenes Wissen, das sich weitergeben ließe.",
    Trouble.OWN_UNFIT: (
        "„{path}“ wurde nicht geschrieben: Mit {count} Fehlern könnte niemand das Paket übernehmen; Texte, auf die"
        " verwiesen wird, müssen mit hinein."
    ),
    Trouble.OWN_GLOSSARY_FAULTY: (
        "Das eigene Glossar „{path}“ hat {count} Fehler; bringen Sie es zuerst in Ordnung, nichts wurde geändert."
    ),
    Trouble.PLACE_TOO_LONG: "{place}: Der Text hat {length} Zeichen; erlaubt sind {limit}.",
    Trouble.PLACE_TOO_MANY: "{place}: Es sind {length} Einträge; erlaubt sind {limit}.",
    Trouble.MEASURE_UNTITLED: "Der Maßnahme fehlt ein Titel.",
    Trouble.MEASURE_UNKNOWN: "Eine Maßnahme Nr. {id} gibt es nicht (mehr).",
    Trouble.MEASURE_EXISTS: "Die Maßnahme Nr. {id} gibt es noch; sie bleibt, wie sie ist.",
    Trouble.FIELD_UNKNOWN: "Ein Handlungsfeld „{field}“ gibt es in diesem Fragebogen nicht; vorhanden: {known}.",
    Trouble.TARGET_NOT_POINTS: "„{value}“ ist kein Ziel; erlaubt sind ganze Punkte von 0 bis 100.",
    Trouble.PROFILE_UNNAMED: "Dem Profil fehlt ein Name.",
    Trouble.PROFILE_FIXED: (
        "Das Profil „{name}“ gehört zum Programm und bleibt, wie es ist; wählen Sie einen anderen Namen."
    ),
    Trouble.PROFILE_UNKNOWN: "Ein Profil „{name}“ gibt es in diesem Fall nicht; vorhanden: {known}.",
    Trouble.PERSPECTIVE_UNKNOWN: "Eine Perspektive Nr. {id} gibt es in diesem Fall nicht.",
    Trouble.ROUND_UNKNOWN: "Einen Durchgang Nr. {id} gibt es in diesem Fall nicht.",
    Trouble.ROUND_UNTITLED: "Dem Durchgang fehlt ein Titel.",
    Trouble.LOGO_NO_PICTURE: "Das ist kein Bild als PNG, JPEG oder SVG; wählen Sie eine andere Datei.",
    Trouble.LOGO_BROKEN: "Das Bild ist beschädigt oder unvollständig; wählen Sie eine andere Datei.",
    Trouble.LOGO_TOO_MANY_PIXELS: (
        "Das Bild hat {width} × {height} Punkte; erlaubt sind zusammen {limit} Millionen, bitte verkleinern Sie es."
    ),
    Trouble.LOGO_ACTIVE: (
        "Die Zeichnung (SVG) enthält {what} und wird nicht übernommen; speichern Sie das Bild als PNG und nehmen Sie"
        " das."
    ),
    Trouble.LOGO_WITH_TEXT: (
        "Die Zeichnung (SVG) enthält Schrift, die anderswo anders aussähe; wandeln Sie sie in Pfade um oder speichern"
        " Sie das Bild als PNG."
    ),
    Trouble.LOGO_TOO_COMPLEX: (
        "Die Zeichnung (SVG) ist zu groß oder zu verschachtelt; speichern Sie das Bild als PNG und nehmen Sie das."
    ),
    Trouble.LOGO_EMPTY: "Auf dem Bild ist nichts zu sehen; wählen Sie eine andere Datei.",
    Trouble.LOGO_WITHOUT_WORDS: "Bitte sagen Sie in Worten, was das Bild zeigt.",
}


def sentence(error: ExpectedError) -> str:
    """Return the one German sentence for ``error``."""
    facts = {key: _plain(value) for key, value in error.facts.items()}
    facts.setdefault("backup", "")
    return _SENTENCES[error.trouble].format_map(facts)


def salvaged_words(found: Salvaged) -> str:
    """Return how much was saved of a damaged case and where from."""
    words = counted(found.answers, "Antwort", "Antworten")
    parts = [
        f"{number} {where}"
        for number, where in ((found.from_history, "aus dem Verlauf"), (found.from_backup, "aus der letzten Sicherung"))
        if number
    ]
    return f"{words}{', davon ' if parts else ''}{' und '.join(parts)}; die ursprüngliche Datei bleibt unverändert"


def _plain(value: object) -> str:
    """Facts may come from hostile files: no control characters, no endless text in a sentence."""
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    text = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(value))
    return text if len(text) <= 200 else f"{text[:120]} … {text[-60:]}"
