"""Questionnaires to be filled in: on paper complete and countable, as a form usable without eyes or mouse."""

import io
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
import pikepdf.form
import pytest
from pikepdf import Dictionary, Name, Object, Pdf

from weltoffen_desktop.domain.outline import BlankEntry, Counts, Facts, FillIn, Heading, Outline, texts
from weltoffen_desktop.reporting import PdfRenderer
from weltoffen_desktop.reporting.form import FieldNames, states
from weltoffen_desktop.reporting.text import clean

if TYPE_CHECKING:
    from conftest import Report

Render = Callable[[Outline], bytes]
Read = Callable[[bytes], "Report"]
Outlined = Callable[..., Outline]
Validate = Callable[[bytes, str], list[str]]
Blank = Callable[[str, FillIn], BlankEntry]

WAYS = ("unknown", "not-applicable")


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def everything(outlined: Outlined, blank: Blank) -> Outline:
    entries = [blank(f"3.{number:02}", kind) for number, kind in enumerate(list(FillIn) * 6, 1)]
    head = Facts("Wer ausfüllt", (("Kommune", "Musterstadt"), ("Datum", "")))
    return outlined(Heading(1, "Fragebogen"), head, *entries, form=True)


@pytest.fixture(scope="module")
def form_pdf(everything: Outline, render: Render) -> bytes:
    return render(everything)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("form", [False, True])
def test_blank_questionnaires_conform(
    outlined: Outlined, everything: Outline, render: Render, violations: Validate, profile: str, form: bool
):
    assert violations(render(outlined(*everything.blocks, form=form)), profile) == []


@pytest.mark.parametrize("form", [False, True])
def test_questions_are_counted(
    outlined: Outlined, everything: Outline, render: Render, renderer: PdfRenderer, form: bool
):
    findings = renderer.inspect(render(outlined(*everything.blocks, form=form)))
    assert findings.counts == everything.counts == Counts(questions=24)


@pytest.mark.parametrize("form", [False, True])
def test_every_word_is_there(outlined: Outlined, everything: Outline, render: Render, read: Read, form: bool):
    report = read(render(outlined(*everything.blocks, form=form)))
    found = squeezed(report.root.all_text())
    assert [text for text in texts(everything) if squeezed(clean(text)) not in found] == []
    assert report.orphans == ""
    for words in ("weiß nicht", "trifft nicht zu", "Notiz"):
        assert sum(element.text.strip() == words for element in report.root.walk()) == 24


def test_paper_has_boxes_and_no_fields(outlined: Outlined, blank: Blank, render: Render, read: Read):
    data = render(outlined(blank("1.1", FillIn.ONE)))
    labels = read(data).find("Lbl")
    assert [label.actual for label in labels] == ["☐"] * 7
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "/Annots" not in pdf.pages[0]


@pytest.mark.parametrize("form", [False, True])
def test_no_question_is_torn(outlined: Outlined, everything: Outline, render: Render, form: bool):
    with pikepdf.open(io.BytesIO(render(outlined(*everything.blocks, form=form)))) as pdf:

        def pages(element: Object) -> set[tuple[int, int]]:
            found = {element.Pg.objgen} if "/Pg" in element else set()
            kids = element.get("/K", ())
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, Dictionary):
                    found |= pages(kid)
            return found

        sections = [kid for kid in pdf.Root.StructTreeRoot.K[0].K if Name.Sect == kid.S]
        assert len(sections) == 24
        assert all(len(pages(section)) == 1 for section in sections)
        assert len(pdf.pages) > 4


@pytest.mark.parametrize("form", [False, True])
@pytest.mark.parametrize("kind", FillIn)
def test_hostile_questions(
    outlined: Outlined,
    render: Render,
    read: Read,
    renderer: PdfRenderer,
    violations: Validate,
    form: bool,
    kind: FillIn,
):
    for text in ("", "<b> \\( ) Tj", "👍 中文 \x00\ud800", "كتاب (صفحة) 12", "Wort " * 300, "x" * 1_200):
        options = tuple((key, text, text) for key in ("Off", "", "a.b", "a_b", text[:80], "unknown"))
        entry = BlankEntry(text[:300], text, kind, options, text, text, text)
        outline = outlined(Heading(1, "A"), entry, Facts(text[:99], ((text, ""),)), form=form)
        data = render(outline)
        assert violations(data, "ua1") == violations(data, "2a") == []
        assert renderer.inspect(data).counts == outline.counts
        found = squeezed(read(data).root.all_text())
        assert [part for part in texts(outline) if squeezed(clean(part)) not in found] == []


def fields(data: bytes) -> Mapping[str, object]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            name: sorted(str(option.on_value) for option in field.options)
            if isinstance(field, pikepdf.form.RadioButtonGroup)
            else type(field).__name__
            for name, field in pikepdf.form.Form(pdf).items()
        }


def test_fields_have_the_promised_names(outlined: Outlined, blank: Blank, render: Render):
    entries = [blank(f"3.1{number}", kind) for number, kind in enumerate(FillIn)]
    ways = sorted(f"/{way}" for way in WAYS)
    head = Facts("Kopf", (("Kommune", "x"), ("Datum", ""), ("Ort", "")))
    assert fields(render(outlined(head, *entries, form=True))) == {
        "kopf.1": "TextField",
        "kopf.2": "TextField",
        "3.10.antwort": sorted([*(f"/{level}" for level in range(5)), *ways]),
        "3.10.notiz": "TextField",
        "3.11.antwort.amt": "CheckboxField",
        "3.11.antwort.verein": "CheckboxField",
        "3.11.antwort.niemand": "CheckboxField",
        "3.11.ohne-angabe": ways,
        "3.11.notiz": "TextField",
        "3.12.antwort": "TextField",
        "3.12.ohne-angabe": ways,
        "3.12.notiz": "TextField",
        "3.13.antwort": "TextField",
        "3.13.ohne-angabe": ways,
        "3.13.notiz": "TextField",
    }


def test_filled_forms_are_read_back(everything: Outline, form_pdf: bytes, fill: Callable[[bytes], bytes]):
    with pikepdf.open(io.BytesIO(fill(form_pdf))) as pdf:
        form = dict(pikepdf.form.Form(pdf).items())
        values = {
            name: field.checked if isinstance(field, pikepdf.form.CheckboxField) else str(field.value)
            for name, field in form.items()
        }
    assert values["3.01.antwort"] == "/0"
    assert values["3.02.antwort.verein"] is True
    assert values["3.02.ohne-angabe"] == "/unknown"
    assert values["3.03.antwort"] == values["3.24.notiz"] == values["kopf.1"] == "Größe: 12 Straßen, „gut“ – 5 €"
    assert len(values) == 1 + sum(
        2 if e.kind is FillIn.ONE else 5 if e.kind is FillIn.MANY else 3 for e in everything.blocks[2:]
    )


def test_an_empty_form_has_no_answer(form_pdf: bytes):
    with pikepdf.open(io.BytesIO(form_pdf)) as pdf:
        for name, field in pikepdf.form.Form(pdf).items():
            match field:
                case pikepdf.form.RadioButtonGroup():
                    assert field.selected is None, name
                case pikepdf.form.CheckboxField():
                    assert not field.checked, name
                case pikepdf.form.TextField():
                    assert field.value == "", name
                    assert field.is_multiline == (not name.startswith("kopf") and not _number(name)), name


def _number(name: str) -> bool:
    return name.endswith("antwort") and int(name.split(".")[1]) % 4 == 3


def widgets(pdf: Pdf) -> list[tuple[int, Object]]:
    return [
        (number, annotation)
        for number, page in enumerate(pdf.pages)
        for annotation in page.get("/Annots", ())
        if annotation.Subtype == Name.Widget
    ]


def test_widgets_are_tagged_named_and_large_enough(form_pdf: bytes):
    with pikepdf.open(io.BytesIO(form_pdf)) as pdf:
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(nums[place]): nums[place + 1] for place in range(0, len(nums), 2)}
        found = widgets(pdf)
        assert len(found) == 1 + 6 * (8 + 6 + 4 + 4)
        for number, widget in found:
            element = parents[int(widget.StructParent)]
            assert Name.Form == element.S
            assert element.K.Obj.objgen == widget.objgen
            assert element.K.Pg.objgen == pdf.pages[number].objgen
            assert str(widget.TU) == str(element.Alt)
            assert len(str(widget.TU)) <= 420
            left, bottom, right, top = (float(value) for value in widget.Rect)
            assert min(right - left, top - bottom) >= 11.99
            assert int(widget.F) == 4
        spoken = [str(widget.TU) for _, widget in found]
        assert "Datum" in spoken
        assert spoken[3].startswith("Frage 3.01: Gibt es Ziele (one)?, 2 Name Beschreibung der Stufe 2.")
        assert "Frage 3.01: Gibt es Ziele (one)?, weiß nicht" in spoken
        assert "Frage 3.03: Gibt es Ziele (number)?, Antwort Personen" in spoken
        assert "Frage 3.24: Gibt es Ziele (text)?, Notiz" in spoken
        assert len(set(spoken)) == len(spoken)


def test_the_tab_key_goes_down_the_page(form_pdf: bytes):
    with pikepdf.open(io.BytesIO(form_pdf)) as pdf:
        assert all(page.Tabs == Name.S for page in pdf.pages)
        in_structure: list[tuple[int, int]] = []

        def walk(element: Object) -> None:
            if element.get("/S") == Name.Form:
                in_structure.append(element.K.Obj.objgen)
                return
            kids = element.get("/K", ())
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, Dictionary):
                    walk(kid)

        walk(pdf.Root.StructTreeRoot.K[0])
        found = widgets(pdf)
        assert [widget.objgen for _, widget in found] == in_structure
        for (page, one), (next_page, other) in pairwise(found):
            # Choices that stand aside of a note come before it.
            assert next_page > page or float(other.Rect[1]) <= float(one.Rect[3]) + 30


def test_every_state_has_its_picture_and_every_letter_its_font(form_pdf: bytes):
    with pikepdf.open(io.BytesIO(form_pdf)) as pdf:
        form = pdf.Root.AcroForm
        assert "/NeedAppearances" not in form
        assert "/XFA" not in form
        font = form.DR.Font.Text
        assert font.Encoding == Name.WinAnsiEncoding
        assert "/FontFile2" in font.FontDescriptor
        assert str(form.DA).startswith("/Text 10 Tf")
        widths = {code: int(width) for code, width in zip(range(32, 256), font.Widths, strict=True)}
        for letter in "aäöüßÄÖÜ€„“–ğ".replace("ğ", ""):
            assert widths[letter.encode("cp1252")[0]] > 0, letter
        for _, widget in widgets(pdf):
            assert set(widget.AP.keys()) == {"/N"}
            if "/AS" in widget:
                states_of = set(widget.AP.N.keys())
                assert "/Off" in states_of
                assert len(states_of) == 2
                (on,) = states_of - {"/Off"}
                assert len(widget.AP.N[on].read_bytes()) > len(widget.AP.N.Off.read_bytes())
            else:
                assert str(widget.DA).startswith("/Text 10 Tf")
                assert widget.AP.N.Resources.Font.Text.objgen == font.objgen
        plain = b"".join(item.unparse(resolved=True) for item in pdf.objects)
        for word in (b"/JavaScript", b"/JS", b"/AA ", b"Helvetica", b"ZapfDingbats", b"/SubmitForm", b"/URI"):
            assert word not in plain


def test_choices_exclude_each_other_and_ticks_do_not(form_pdf: bytes):
    with pikepdf.open(io.BytesIO(form_pdf)) as pdf:
        form = dict(pikepdf.form.Form(pdf).items())
        form["3.01.antwort"].value = Name("/3")
        states_of = [str(widget.AS) for _, widget in widgets(pdf) if widget.get("/Parent", {}).get("/V") == Name("/3")]
        assert sorted(states_of) == ["/3", *["/Off"] * 6]
        form["3.02.antwort.amt"].checked = True
        form["3.02.antwort.verein"].checked = True
        assert form["3.02.antwort.amt"].checked
        assert not form["3.02.antwort.niemand"].checked


def test_equal_forms_are_equal_files(everything: Outline, form_pdf: bytes, render: Render):
    assert render(everything) == form_pdf


def test_names_are_unique_and_never_taken_for_answers():
    names = FieldNames()
    found = [
        names.question(number) for number in ("3.14", "3.14", "3", "3.14-2", "", ".", "3.antwort", "kopf.1", "notiz")
    ]
    assert found[:4] == [("3", "14"), ("3", "14-2"), ("3",), ("3", "14-2-2")]
    assert len(set(found)) == len(found)
    assert all("." not in part and part for name in found for part in name)
    assert not {part for name in found for part in name} & {"antwort", "notiz", "ohne-angabe", "kopf"}
    assert names.head() == ("kopf", "1")


def test_states_are_their_keys_where_that_is_possible():
    assert states(("unknown", "2", "Ja_", "ä-ö", "unknown", "Off", "", "a.b", "a b")) == [
        "unknown", "2", "Ja_", "ä-ö", "unknown-2", "Off-2", "_", "a_b", "a_b-2",
    ]  # fmt: skip
    assert all(len(state.encode()) <= 127 for state in states(("😀" * 99, "é" * 99, "é" * 99)))


def _no_description(pdf: Pdf) -> None:
    for _, widget in widgets(pdf):
        del widget.TU
        if "/Parent" in widget and "/TU" in widget.Parent:
            del widget.Parent.TU
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/S") == Name.Form:
            del item.Alt


def _not_in_a_form_element(pdf: Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/S") == Name.Form:
            item.S = Name.Span


def _no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[0].Tabs


def _no_struct_parent(pdf: Pdf) -> None:
    del widgets(pdf)[0][1].StructParent


@pytest.mark.parametrize("breakage", [_no_description, _not_in_a_form_element, _no_tab_order, _no_struct_parent])
def test_the_validator_sees_broken_forms(form_pdf: bytes, violations: Validate, breakage: Callable[[Pdf], None]):
    with pikepdf.open(io.BytesIO(form_pdf)) as pdf:
        breakage(pdf)
        target = io.BytesIO()
        pdf.save(target)
    assert violations(target.getvalue(), "ua1") != []


def _no_appearance(pdf: Pdf) -> None:
    del widgets(pdf)[0][1].AP


def _action(pdf: Pdf) -> None:
    widgets(pdf)[0][1].AA = Dictionary(K=Dictionary(S=Name.JavaScript, JS=pikepdf.String("1")))


def _font_outside(pdf: Pdf) -> None:
    pdf.Root.AcroForm.NeedAppearances = True


@pytest.mark.parametrize("breakage", [_no_appearance, _action, _font_outside])
def test_the_validator_sees_forms_that_do_not_last(
    form_pdf: bytes, violations: Validate, breakage: Callable[[Pdf], None]
):
    with pikepdf.open(io.BytesIO(form_pdf)) as pdf:
        breakage(pdf)
        target = io.BytesIO()
        pdf.save(target)
    assert violations(target.getvalue(), "2a") != []
