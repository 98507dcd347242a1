"""One text of the library as a paper of its own."""

import hashlib

from weltoffen_desktop.domain import german
from weltoffen_desktop.domain.outline import Counts, Heading, Outline
from weltoffen_desktop.domain.reports.reading import Chosen, text_blocks


def article(chosen: Chosen) -> Outline:
    """Return a text with its facts and sources."""
    text = chosen.text
    blocks = tuple(
        Heading(max(block.level - 1, 1), block.text) if isinstance(block, Heading) else block
        for block in text_blocks(chosen)
    )
    content = f"{text.id}\n{text.title}\n{text.as_of}\n{text.body}"
    return Outline(
        title=text.title,
        language="de-DE",
        running=text.title,
        footing=f"Wissen für weltoffene Kommunen, Stand: {german.as_of(text.as_of)}",
        blocks=blocks,
        counts=Counts(),
        fingerprint=hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
    )
