"""Reports for word processors: the same outline as the PDF, as DOCX and as ODT; knows no case file and no window."""

from weltoffen_desktop.reporting.office.docx import DocxRenderer
from weltoffen_desktop.reporting.office.odt import OdtRenderer

__all__ = ["DocxRenderer", "OdtRenderer"]
