"""Tables of a case file and the steps from one form to the next; the number of steps is the version of the file.

Imported only where a file is made or migrated: sqlite-utils costs more start-up time than opening a case.
"""

from secrets import token_hex

from sqlite_utils import Database, Migrations

steps = Migrations("weltoffen")


@steps()
def s001_first_tables(db: Database) -> None:
    """Make the tables of the first form."""
    db.table("municipality").create({"name": str, "ags": str, "kind": str, "size": str})
    db.table("definition").create(
        {"fingerprint": str, "id": str, "version": str, "content": str, "stored": str}, pk="fingerprint"
    )
    db.table("round").create(
        {"id": int, "title": str, "started": str, "definition": str, "path": str},
        pk="id",
        foreign_keys=[("definition", "definition", "fingerprint")],
    )
    db.table("perspective").create({"id": int, "title": str}, pk="id")
    db.table("answer").create(
        {
            "round": int,
            "perspective": int,
            "question": str,
            "status": str,
            "value": str,
            "reason": str,
            "note": str,
            "evidence": str,
            "marked": int,
            "carried": int,
            "changed": str,
        },
        pk=("round", "perspective", "question"),
        foreign_keys=[("round", "round", "id"), ("perspective", "perspective", "id")],
    )
    db.table("history").create(
        {
            "id": int,
            "round": int,
            "perspective": int,
            "question": str,
            "before": str,
            "after": str,
            "at": str,
            "origin": str,
        },
        pk="id",
    )
    # One row per reason: a text can be kept at hand (0), go into the report (1), or both.
    db.table("bookmark").create({"id": int, "text": str, "in_report": int}, pk="id")


@steps()
def s002_council_tables(db: Database) -> None:
    """Make room for what belongs to the papers for the council."""
    # A measure that was removed leaves its number behind (status "removed", no texts), so that it is never used again.
    db.table("measure").create(
        {
            "id": int,
            "title": str,
            "goal": str,
            "cause": str,
            "questions": str,
            "responsible": str,
            "partner": str,
            "due": str,
            "cost": str,
            "proof": str,
            "status": str,
        },
        pk="id",
    )
    db.table("target").create({"field": str, "points": int}, pk="field")
    db.table("profile").create(
        {
            "name": str,
            "chapters": str,
            "notes": int,
            "names": int,
            "evidence": int,
            "targets": int,
            "perspective": int,
            "compare_with": int,
            "author": str,
        },
        pk="name",
    )
    # One row or none in each of these.
    db.table("paper").create(
        {
            "id": int,
            "kind": str,
            "number": str,
            "committees": str,
            "date": str,
            "public": int,
            "department": str,
            "subject": str,
            "decision": str,
            "finance": str,
            "attachments": str,
            "labels": str,
        },
        pk="id",
    )
    db.table("logo").create({"id": int, "png": bytes, "width": int, "height": int, "alt": str}, pk="id")
    # Goes into the fingerprint of every report, so that nobody can guess from it what was left out of one.
    db.table("secret").insert({"id": 1, "value": token_hex(16)}, pk="id")
