"""Tables of a case file and the steps from one form to the next; the number of steps is the version of the file.

Imported only where a file is made or migrated: sqlite-utils costs more start-up time than opening a case.
"""

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
