"""Names for files made of what people type, valid on Windows, macOS and Linux."""

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
# Names that Windows keeps for devices, whatever follows after a dot (Microsoft, "Naming Files, Paths, and Namespaces").
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        *(f"com{number}" for number in range(1, 10)),
        *(f"lpt{number}" for number in range(1, 10)),
    }
)
_LONGEST = 80


def is_device_name(name: str) -> bool:
    """Tell whether Windows would take a file of this name for a device."""
    return name.split(".", maxsplit=1)[0].strip().lower() in _DEVICES


def is_portable(name: str) -> bool:
    """Tell whether a file of this name can be stored on Windows, macOS and Linux alike."""
    clean = not _FORBIDDEN.search(name) and not any(unicodedata.category(char)[0] == "C" for char in name)
    return clean and name == name.rstrip(" .") and not is_device_name(name)


def safe_file_name(text: str, otherwise: str) -> str:
    """Return ``text`` as a file name without suffix, ``otherwise`` where nothing of it is left."""
    plain = "".join(
        " " if unicodedata.category(char)[0] == "C" else char for char in unicodedata.normalize("NFC", text)
    )
    name = " ".join(_FORBIDDEN.sub(" ", plain).split())[:_LONGEST].strip(" .")
    if not name:
        return otherwise
    return f"{name}_" if is_device_name(name) else name
