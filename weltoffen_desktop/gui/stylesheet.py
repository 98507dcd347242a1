"""Theme to Qt: the palette says nearly everything, the style sheet only what a palette cannot say."""

from PySide6.QtGui import QColor, QPalette

from weltoffen_desktop.gui.theme import RADIUS, Role, Step, Theme

_ROLES = {
    QPalette.ColorRole.Window: Role.BACKGROUND,
    QPalette.ColorRole.WindowText: Role.TEXT,
    QPalette.ColorRole.Base: Role.SURFACE,
    QPalette.ColorRole.AlternateBase: Role.SUNKEN,
    QPalette.ColorRole.Text: Role.TEXT,
    QPalette.ColorRole.PlaceholderText: Role.MUTED,
    QPalette.ColorRole.Button: Role.SURFACE,
    QPalette.ColorRole.ButtonText: Role.TEXT,
    QPalette.ColorRole.BrightText: Role.ON_PRIMARY,
    QPalette.ColorRole.Highlight: Role.PRIMARY,
    QPalette.ColorRole.HighlightedText: Role.ON_PRIMARY,
    QPalette.ColorRole.Accent: Role.PRIMARY,
    QPalette.ColorRole.Link: Role.PRIMARY,
    QPalette.ColorRole.LinkVisited: Role.PRIMARY,
    QPalette.ColorRole.ToolTipBase: Role.TEXT,
    QPalette.ColorRole.ToolTipText: Role.BACKGROUND,
    QPalette.ColorRole.Light: Role.SURFACE,
    QPalette.ColorRole.Midlight: Role.HAIRLINE,
    QPalette.ColorRole.Mid: Role.HAIRLINE,
    QPalette.ColorRole.Dark: Role.CONTROL_LINE,
    QPalette.ColorRole.Shadow: Role.SHADOW,
}
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(theme: Theme) -> QPalette:
    """Return the palette of ``theme`` for the Fusion style."""
    made = QPalette()
    for target, role in _ROLES.items():
        made.setColor(target, QColor(theme[role]))
    for target in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, target, QColor(theme[Role.DISABLED]))
    return made


def ink_palette(ink: QColor, faint: QColor) -> QPalette:
    """Return a palette that only says in which colour a widget writes, and in which while it is disabled."""
    made = QPalette()
    for target in (QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(target, ink)
        made.setColor(QPalette.ColorGroup.Disabled, target, faint)
    return made


def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """Return the one style sheet of the window; ``scale`` enlarges type, spaces stay."""
    values = {role.value.replace("-", "_"): theme[role] for role in Role}
    return _SHEET.format(**values, radius=RADIUS, small=round(Step.SMALL * scale))


_SHEET = """
QToolTip {{
  background: {text}; color: {background}; border: 1px solid {text}; padding: 6px 8px; font-size: {small}px;
}}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {control_line}; padding: 4px; }}
QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {primary_soft}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle {{ background: {control_line}; border-radius: 3px; margin: 4px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
LineEdit {{ background: transparent; border: none; }}
QComboBox QAbstractItemView {{ border: 1px solid {control_line}; padding: 4px; outline: none; }}
QComboBox QAbstractItemView::item {{ padding: 7px 8px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected {{ background: {primary_soft}; color: {text}; }}
QAbstractItemView {{
  background: {surface}; color: {text}; border: 1px solid {hairline}; gridline-color: {hairline};
  selection-background-color: {primary_soft}; selection-color: {text};
}}
QHeaderView::section {{
  background: {sunken}; color: {muted}; border: none; border-bottom: 1px solid {control_line};
  padding: 8px 10px; font-weight: 600;
}}
QGroupBox {{ border: none; margin: 0; padding: 0; }}
QPlainTextEdit#editor {{ background: transparent; border: none; }}
QSplitter::handle {{ background: {hairline}; }}
"""
