"""From an outline to an ODT, and back to what is really in one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.reporting.office import archive, odt_parts as parts, odt_styles
from weltoffen_desktop.reporting.office.banner import level_pictures
from weltoffen_desktop.reporting.office.imprint import Imprint, Steps
from weltoffen_desktop.reporting.office.manuscript import Manuscript, sheet_of
from weltoffen_desktop.reporting.office.odt_body import Body
from weltoffen_desktop.reporting.office.odt_readback import findings
from weltoffen_desktop.services.ports import Findings


class OdtRenderer:
    """Makes documents for LibreOffice and its relatives; ``fonts`` is the folder of the faces for their charts."""

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
        """Return the ODT; the same outline and time of creation give the same bytes.

        Raises: RenderCancelled as soon as ``cancelled`` says so.
        """
        steps = Steps(outline, progress, cancelled)
        imprint = Imprint.of(outline, created)
        sheet = sheet_of(outline)
        manuscript = Manuscript(outline, sheet, self._fonts, steps.tick)
        body = Body(sheet, level_pictures(self._fonts), compact=outline.compact)
        document = body.document(manuscript.items())
        steps.tick()
        data = archive.write(
            [
                ("mimetype", parts.MIMETYPE.encode()),
                ("content.xml", document),
                ("styles.xml", odt_styles.styles(imprint, sheet, compact=outline.compact)),
                ("meta.xml", parts.meta(imprint)),
                ("settings.xml", parts.settings()),
                *body.pictures.items(),
                ("META-INF/manifest.xml", parts.manifest(body.pictures)),
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
