"""Files that no report is: read within bounds and counted honestly, or refused; never a crash."""

import io
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from weltoffen_desktop.domain.outline import Counts, Outline
from weltoffen_desktop.reporting import PdfRenderer, UnreadableReportError

Change = Callable[[Pdf], None]


def made(change: Change, data: bytes | None = None, **saving: object) -> bytes:
    target = io.BytesIO()
    with Pdf.new() if data is None else pikepdf.open(io.BytesIO(data)) as pdf:
        if data is None:
            pdf.add_blank_page()
        change(pdf)
        pdf.save(target, fix_metadata_version=False, **saving)
    return target.getvalue()


def element(pdf: Pdf, **entries: object) -> pikepdf.Object:
    return pdf.make_indirect(Dictionary(S=Name.Sect, T=pikepdf.String("Frage"), **entries))


def rooted(pdf: Pdf, kids: object) -> None:
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(K=kids))


def circle(pdf: Pdf) -> None:
    first, second = element(pdf), element(pdf)
    first.K, second.K = Array([second, first]), first
    rooted(pdf, first)


def deep(pdf: Pdf) -> None:
    inner = element(pdf)
    for _ in range(100_000):
        inner = element(pdf, K=inner)
    rooted(pdf, inner)


def doubled(pdf: Pdf) -> None:
    inner = element(pdf)
    for _ in range(64):
        inner = element(pdf, K=Array([inner, inner]))
    rooted(pdf, inner)


def strange(pdf: Pdf) -> None:
    rooted(pdf, Array([pikepdf.String("x"), 3, Name.Q, 1.5, Dictionary(S=Name.P, K=Array([True, 1.5]), Pg=4)]))
    pdf.Root.Lang = Array([])
    pdf.Root.Metadata = Array([1])
    pdf.docinfo.Title = Dictionary(A=1)


def entities(pdf: Pdf) -> None:
    text = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>urn:weltoffen-desktop:report:1:&b;'
    pdf.Root.Metadata = pdf.make_stream(text)


@pytest.mark.parametrize("change", [circle, deep, doubled, strange, entities])
def test_strange_structures_hold_nothing(renderer: PdfRenderer, change: Change):
    findings = renderer.inspect(made(change))
    assert findings.counts == Counts()
    assert (findings.pages, findings.title, findings.language, findings.fingerprint) == (1, "", "", "")


def test_a_circle_in_a_report_counts_everything_once(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes):
    def tie(pdf: Pdf) -> None:
        document = pdf.Root.StructTreeRoot.K[0]
        document.K.append(document)
        document.K.extend(list(document.K))

    assert renderer.inspect(made(tie, rich_pdf)).counts == rich.counts


def test_what_lies_very_deep_is_counted(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes):
    def sink(pdf: Pdf) -> None:
        inner = pdf.Root.StructTreeRoot.K[0]
        for _ in range(20_000):
            inner = pdf.make_indirect(Dictionary(S=Name.Div, K=inner))
        rooted(pdf, inner)

    assert renderer.inspect(made(sink, rich_pdf)).counts == rich.counts


def bomb(pdf: Pdf) -> None:
    packer = zlib.compressobj(9)
    packed = b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(200)), packer.flush()])
    stream = pdf.make_stream(b"")
    stream.write(packed, filter=Name.FlateDecode)
    pdf.pages[0].Contents = stream


def bomb_of_words(pdf: Pdf) -> None:
    pdf.Root.Metadata = pdf.make_stream(b"")
    pdf.Root.Metadata.write(zlib.compress(bytes(5_000_000)), filter=Name.FlateDecode)


def circle_of_pages(pdf: Pdf) -> None:
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)


def odd_mark(pdf: Pdf) -> None:
    rooted(pdf, Dictionary(MCID=pikepdf.String("z")))


def broken_packing(pdf: Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"")
    pdf.pages[0].Contents.write(b"not packed", filter=Name.FlateDecode)


@pytest.mark.parametrize("change", [bomb, bomb_of_words, circle_of_pages, odd_mark, broken_packing])
def test_wicked_files_are_refused(renderer: PdfRenderer, change: Change):
    with pytest.raises(UnreadableReportError):
        renderer.inspect(made(change, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False))


def test_locked_files_are_refused(renderer: PdfRenderer, rich_pdf: bytes):
    locked = made(lambda _: None, rich_pdf, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(UnreadableReportError):
        renderer.inspect(locked)


def test_files_that_ask_only_before_changes_are_read(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes):
    guarded = made(lambda _: None, rich_pdf, encryption=pikepdf.Encryption(owner="o", user=""))
    assert renderer.inspect(guarded).counts == rich.counts


def test_huge_files_are_refused_unread(renderer: PdfRenderer, monkeypatch: pytest.MonkeyPatch, rich_pdf: bytes):
    monkeypatch.setattr("weltoffen_desktop.reporting.readback._MOST_BYTES", len(rich_pdf) - 1)
    with pytest.raises(UnreadableReportError):
        renderer.inspect(rich_pdf)


@pytest.mark.parametrize("limit", ["_MOST_PAGES", "_MOST_KIDS", "_MOST_UNPACKED"])
def test_every_bound_holds(renderer: PdfRenderer, monkeypatch: pytest.MonkeyPatch, rich_pdf: bytes, limit: str):
    monkeypatch.setattr(f"weltoffen_desktop.reporting.readback.{limit}", 3)
    with pytest.raises(UnreadableReportError):
        renderer.inspect(rich_pdf)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_cut_files_are_refused_or_found_wanting(renderer: PdfRenderer, rich: Outline, rich_pdf: bytes, share: float):
    try:
        findings = renderer.inspect(rich_pdf[: int(len(rich_pdf) * share)])
    except UnreadableReportError:
        return
    assert findings.counts != rich.counts


def test_nests_of_brackets(renderer: PdfRenderer, rich_pdf: bytes):
    nest = b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    with pytest.raises(UnreadableReportError):
        renderer.inspect(nest)


def test_the_fingerprint_survives_another_spelling(renderer: PdfRenderer, rich_pdf: bytes):
    def respell(pdf: Pdf) -> None:
        text = pdf.Root.Metadata.read_bytes()
        old = b"<weltoffen:fingerprint>sha256:0123abcd</weltoffen:fingerprint>"
        assert old in text
        words = text.replace(old, b"").replace(b"<rdf:Description ", b"<rdf:Description wo:fingerprint='a&amp;b' ", 1)
        pdf.Root.Metadata.write(words)

    assert renderer.inspect(made(respell, rich_pdf)).fingerprint == "a&b"
