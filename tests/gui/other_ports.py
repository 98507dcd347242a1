"""The program on the desk meets other surroundings."""

from dataclasses import replace

from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.services.program import Program


def with_ports(desk: Desk, **ports: object) -> None:
    """Let the program on the desk meet other adapters."""
    desk.surroundings.program = Program(replace(desk.program._ports, **ports))
