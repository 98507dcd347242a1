"""Reports as accessible PDF: the only room that says reportlab; knows outlines, no case file and no window."""

from weltoffen_desktop.reporting.errors import RenderCancelled, TaggingError, UnreadableReportError
from weltoffen_desktop.reporting.renderer import PdfRenderer

__all__ = ["PdfRenderer", "RenderCancelled", "TaggingError", "UnreadableReportError"]
