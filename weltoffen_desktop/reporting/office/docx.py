"""From an outline to a DOCX, and back to what is really in one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.reporting.office import archive, docx_parts as parts, docx_styles
from weltoffen_desktop.reporting.office.banner import level_pictures
from weltoffen_desktop.reporting.office.docx_body import Body
from weltoffen_desktop.reporting.office.docx_readback import findings
from weltoffen_desktop.reporting.office.imprint import Imprint, Steps
from weltoffen_desktop.reporting.office.manuscript import Manuscript, sheet_of
from weltoffen_desktop.services.ports import Findings


class DocxRenderer:
    """Makes documents for Word and its relatives; ``fonts`` is the folder of the faces for the charts in them."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def render(
        self,
        outline: Outline,
        *,
        created: datetime,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> bytes:
        """Return the DOCX; the same outline and time of creation give the same bytes.

        Raises: RenderCancelled as soon as ``cancelled`` says so.
        """
        steps = Steps(outline, progress, cancelled)
        imprint = Imprint.of(outline, created)
        sheet = sheet_of(outline)
        manuscript = Manuscript(outline, sheet, self._fonts, steps.tick)
        body = Body(sheet, level_pictures(self._fonts))
        document = body.document(manuscript.items(), bare_first=manuscript.has_cover)
        steps.tick()
        data = archive.write(
            [
                ("[Content_Types].xml", parts.content_types()),
                ("_rels/.rels", parts.package_relations()),
                ("docProps/core.xml", parts.core(imprint)),
                ("docProps/app.xml", parts.application()),
                ("docProps/custom.xml", parts.custom(imprint)),
                ("word/document.xml", document),
                ("word/_rels/document.xml.rels", parts.document_relations(list(body.pictures))),
                ("word/styles.xml", docx_styles.styles(imprint, sheet, compact=outline.compact)),
                ("word/numbering.xml", docx_styles.numbering(body.lists)),
                ("word/settings.xml", parts.settings(imprint)),
                ("word/fontTable.xml", parts.font_table()),
                ("word/header1.xml", parts.page_head(imprint)),
                ("word/footer1.xml", parts.page_foot(imprint)),
                *((f"word/{name}", png) for name, png in body.pictures.items()),
            ],
            created,
        )
        steps.finish()
        return data

    def inspect(self, data: bytes) -> Findings:
        """Open a finished document again and say what it really holds; it has no pages of its own.

        Raises: UnreadableReportError.
        """
        return findings(data)
