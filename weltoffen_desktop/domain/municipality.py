"""A municipality: its name, official key (AGS), Land, kind and size class.

The AGS (Amtlicher Gemeindeschlüssel) has eight digits: Land (2), Regierungsbezirk (1), Kreis (2), Gemeinde (3); a Kreis
is named by the first five. Source: Statistisches Bundesamt, Gemeindeverzeichnis.
"""

import unicodedata
from dataclasses import dataclass
from enum import Enum

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

NAME_LIMIT = 120


class Land(Enum):
    """The sixteen Länder by the first two digits of the AGS: ``(digits, short code, name)``."""

    SCHLESWIG_HOLSTEIN = ("01", "SH", "Schleswig-Holstein")
    HAMBURG = ("02", "HH", "Hamburg")
    LOWER_SAXONY = ("03", "NI", "Niedersachsen")
    BREMEN = ("04", "HB", "Bremen")
    NORTH_RHINE_WESTPHALIA = ("05", "NW", "Nordrhein-Westfalen")
    HESSE = ("06", "HE", "Hessen")
    RHINELAND_PALATINATE = ("07", "RP", "Rheinland-Pfalz")
    BADEN_WUERTTEMBERG = ("08", "BW", "Baden-Württemberg")
    BAVARIA = ("09", "BY", "Bayern")
    SAARLAND = ("10", "SL", "Saarland")
    BERLIN = ("11", "BE", "Berlin")
    BRANDENBURG = ("12", "BB", "Brandenburg")
    MECKLENBURG_WESTERN_POMERANIA = ("13", "MV", "Mecklenburg-Vorpommern")
    SAXONY = ("14", "SN", "Sachsen")
    SAXONY_ANHALT = ("15", "ST", "Sachsen-Anhalt")
    THURINGIA = ("16", "TH", "Thüringen")

    @property
    def digits(self) -> str:
        """First two digits of every AGS in this Land."""
        return self.value[0]

    @property
    def code(self) -> str:
        """Two-letter short form."""
        return self.value[1]

    @property
    def title(self) -> str:
        """German name."""
        return self.value[2]


class MunicipalityKind(Enum):
    """What kind of body fills the self-check in."""

    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"
    CITY = "city"
    INDEPENDENT_CITY = "independent-city"
    DISTRICT = "district"


class SizeClass(Enum):
    """Inhabitants: under 5,000; 5,000 to under 20,000; 20,000 to under 100,000; 100,000 and more; a Landkreis."""

    VILLAGE = "village"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Municipality:
    """Who is asked; made by :func:`municipality`, which checks what people type."""

    name: str
    ags: str
    kind: MunicipalityKind
    size: SizeClass

    @property
    def land(self) -> Land:
        """The Land that the AGS names."""
        return land_of(self.ags)


def land_of(ags: str) -> Land:
    """Return the Land of ``ags``.

    Raises: ExpectedError (AGS_LAND) where the first two digits name none.
    """
    for land in Land:
        if ags.startswith(land.digits):
            return land
    raise ExpectedError(Trouble.AGS_LAND, ags=ags, digits=ags[:2])


def checked_ags(text: str, kind: MunicipalityKind | None = None) -> str:
    """Return ``text`` as an AGS without spaces.

    Raises: ExpectedError for other characters than digits, a length other than 8 (or 5 for a Kreis), an unknown Land,
    or a length that does not fit ``kind``.
    """
    ags = "".join(text.split())
    if not (ags.isascii() and ags.isdigit()):
        raise ExpectedError(Trouble.AGS_CHARACTERS, ags=text.strip())
    if len(ags) not in (5, 8):
        raise ExpectedError(Trouble.AGS_LENGTH, ags=ags, length=len(ags))
    land_of(ags)
    short_kinds = (MunicipalityKind.DISTRICT, MunicipalityKind.INDEPENDENT_CITY)
    if kind is MunicipalityKind.DISTRICT and len(ags) != 5:
        raise ExpectedError(Trouble.AGS_DISTRICT, ags=ags, short=ags[:5])
    if kind is not None and kind not in short_kinds and len(ags) == 5:
        raise ExpectedError(Trouble.AGS_LENGTH, ags=ags, length=5)
    return ags


def likely_kind(ags: str) -> MunicipalityKind:
    """Guess the kind from a checked AGS: five digits are a Kreis, a Gemeinde part of 000 is a kreisfreie Stadt."""
    if len(ags) == 5:
        return MunicipalityKind.DISTRICT
    return MunicipalityKind.INDEPENDENT_CITY if ags.endswith("000") else MunicipalityKind.MUNICIPALITY


def municipality(
    name: str, ags: str, kind: MunicipalityKind | None = None, size: SizeClass | None = None
) -> Municipality:
    """Make a checked municipality; ``kind`` and ``size`` fall back to what the AGS suggests.

    Raises: ExpectedError for an empty or overlong name or an AGS that cannot be one.
    """
    clean = " ".join(_printable(name).split())
    if not clean:
        raise ExpectedError(Trouble.NAME_EMPTY)
    if len(clean) > NAME_LIMIT:
        raise ExpectedError(Trouble.NAME_TOO_LONG, limit=NAME_LIMIT)
    checked = checked_ags(ags, kind)
    final_kind = kind or likely_kind(checked)
    if final_kind is MunicipalityKind.DISTRICT:
        return Municipality(clean, checked, final_kind, SizeClass.DISTRICT)
    return Municipality(clean, checked, final_kind, size or _usual_size(final_kind))


def _usual_size(kind: MunicipalityKind) -> SizeClass:
    return SizeClass.LARGE if kind is MunicipalityKind.INDEPENDENT_CITY else SizeClass.SMALL


def _printable(text: str) -> str:
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in text)
