"""What the file says about itself: XMP and the older information dictionary, with the same values in both."""

from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

PROGRAM = "weltoffen_desktop"
NAMESPACE = "urn:weltoffen-desktop:report:1:"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:weltoffen="{namespace}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{author}<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:MetadataDate>{created}</xmp:MetadataDate>
<pdf:Producer>{program}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<weltoffen:fingerprint>{fingerprint}</weltoffen:fingerprint>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
{schemas}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

_AUTHOR = """<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>
"""

# PDF/A wants every namespace explained that it does not know itself.
_SCHEMA = """<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{property}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>
<pdfaProperty:category>{category}</pdfaProperty:category>
<pdfaProperty:description>{description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>"""

_SCHEMAS = (
    _SCHEMA.format(
        name="PDF/UA identification schema",
        namespace="http://www.aiim.org/pdfua/ns/id/",
        prefix="pdfuaid",
        property="part",
        kind="Integer",
        category="internal",
        description="Part of the PDF/UA standard the file conforms to",
    ),
    _SCHEMA.format(
        name="Weltoffen report schema",
        namespace=NAMESPACE,
        prefix="weltoffen",
        property="fingerprint",
        kind="Text",
        category="external",
        description="Fingerprint of the case the report was made from",
    ),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What identifies a report; ``author`` is what somebody typed, and nothing of the computer it was made on."""

    title: str
    language: str
    fingerprint: str
    created: datetime
    author: str = ""

    @property
    def stamp(self) -> str:
        """Time of creation as the information dictionary writes it."""
        zone = self.created.strftime("%z")
        offset = f"{zone[:3]}'{zone[3:5]}'" if zone else ""
        return self.created.strftime("D:%Y%m%d%H%M%S") + offset


def packet(facts: Facts) -> bytes:
    """Return the XMP packet."""
    return _PACKET.format(
        namespace=NAMESPACE,
        title=_escaped(facts.title),
        language=_escaped(facts.language),
        author=_AUTHOR.format(name=_escaped(facts.author)) if facts.author else "",
        fingerprint=_escaped(facts.fingerprint),
        program=PROGRAM,
        created=facts.created.isoformat(timespec="seconds"),
        schemas="\n".join(_SCHEMAS),
    ).encode()


def _escaped(text: str) -> str:
    """Escape markup, and the words at which simple PDF readers think that the packet ends."""
    return escape(text, {"endstream": "&#101;ndstream", "endobj": "&#101;ndobj"})
