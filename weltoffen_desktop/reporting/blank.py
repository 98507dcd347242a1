"""A question to be answered by hand or in a form: what can be ticked, where to write."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.outline import BlankEntry, FillIn
from weltoffen_desktop.reporting import form, theme
from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.composer import Composer, Lettered
from weltoffen_desktop.reporting.flow import Hang, Look, Piece, Place, baseline
from weltoffen_desktop.reporting.form import Field, FieldKind, FieldNames, Spot
from weltoffen_desktop.reporting.lines import Line
from weltoffen_desktop.reporting.places import BOX, Room, Tick
from weltoffen_desktop.reporting.structure import ENTRY_OPEN, Node
from weltoffen_desktop.reporting.text import clean
from weltoffen_desktop.reporting.theme import Sheet, Style

_INDENT = 40.0
_NUMBER_GAP = 6.0
_WIDTH = 428.0
_BOX_STEP = BOX + 7  # from the edge of a box to the words beside it
_MOST_COLUMNS = 3
_COLUMN_GAP = 14.0
_NUMBER_WIDTH = 110.0
_BESIDE_GAP = 8.0
_LABEL_WIDTH = 38.0
_ASIDE_WIDTH = 98.0
_ASIDE_PITCH = 18.0
_NOTE_LINES = 2
_TEXT_LINES = 3
_NOTHING = "–"
_ANSWER_LABEL = "Antwort"
_NOTE_LABEL = "Notiz"
_ABSTENTIONS = (Status.UNKNOWN, Status.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Choice:
    """A box with the words beside it."""

    tick: Tick | None
    node: Node
    lines: tuple[Line, ...]
    against_right: bool


@dataclass(frozen=True, slots=True)
class Choices(Piece):
    """Choices side by side, each in a column of ``step`` points."""

    items: tuple[Choice, ...]
    step: float
    style: Style

    @property
    def place(self) -> Place:
        """Space by style."""
        return Place(self.style.before, self.style.after)

    @property
    def height(self) -> float:
        """Height of the longest."""
        return max(len(item.lines) for item in self.items) * self.style.leading

    def part(self, room: float) -> tuple[Piece, Piece] | None:
        """Part the words of a choice that stands alone."""
        count = int(room / self.style.leading + 1e-6)
        item = self.items[0]
        if len(self.items) > 1 or not 0 < count < len(item.lines):
            return None
        return (
            replace(self, items=(replace(item, lines=item.lines[:count]),)),
            replace(self, items=(replace(item, lines=item.lines[count:], tick=None),)),
        )

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint boxes and words."""
        del gap
        for number, item in enumerate(self.items):
            x = left + _INDENT + number * self.step
            _choose(canvas, item, x, top, self.step - _BOX_STEP, self.style)


@dataclass(frozen=True, slots=True)
class Writing(Piece):
    """Room to write, with a word before it and one behind; ``aside`` are choices one below the other to its left."""

    room: Room
    left: float
    width: float
    label: Hang | None
    behind: Hang | None = None
    aside: tuple[Choice, ...] = ()

    @property
    def place(self) -> Place:
        """A little space."""
        return Place(before=4.0, after=4.0)

    @property
    def height(self) -> float:
        """Height of the room or of what stands beside it."""
        return max(self.room.height, len(self.aside) * _ASIDE_PITCH)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint choices, words and room, in the order in which they are read."""
        del gap
        style = theme.ABSTAIN
        for number, item in enumerate(self.aside):
            y = top + number * _ASIDE_PITCH + 2
            _choose(canvas, item, left + _INDENT, y, _ASIDE_WIDTH - _BOX_STEP, style)
        foot = top + self.room.first - 4
        if self.label is not None:
            with canvas.tag(self.label.node):
                canvas.text([(left + self.left - _LABEL_WIDTH, foot, self.label.line)])
        self.room.draw(canvas, left + self.left, top, self.width)
        if self.behind is not None:
            with canvas.tag(self.behind.node):
                canvas.text([(left + self.left + self.width + _BESIDE_GAP, foot, self.behind.line)])


def _choose(canvas: TaggedCanvas, item: Choice, left: float, top: float, width: float, style: Style) -> None:
    """Paint a box and the words beside it."""
    if item.tick is not None:
        item.tick.draw(canvas, left, top + (style.leading - BOX) / 2)
    first = baseline(top, style)
    placed = [
        (left + _BOX_STEP + (width - line.width if item.against_right else 0.0), first + row * style.leading, line)
        for row, line in enumerate(item.lines)
    ]
    with canvas.tag(item.node):
        canvas.text(placed)


def blank_pieces(
    entry: BlankEntry, parent: Node, tag: str, sheet: Sheet, composer: Composer, names: FieldNames | None
) -> Iterator[Piece]:
    """Yield the pieces of one question and append its section to ``parent``; with ``names`` it can be filled in."""
    section = parent.add("Sect", role=ENTRY_OPEN)
    width = min(_WIDTH, sheet.measure - _INDENT)
    maker = _Maker(entry, section, width, composer, names.question(entry.number) if names else ())
    yield from maker.question(Node(tag), sheet.measure)
    yield from maker.answer()


class _Maker:
    """Makes the pieces of one question; without a name there are no fields."""

    def __init__(
        self, entry: BlankEntry, section: Node, width: float, composer: Composer, name: tuple[str, ...]
    ) -> None:
        self._entry = entry
        self._section = section
        self._width = width
        self._composer = composer
        self._name = name

    def question(self, node: Node, measure: float) -> Iterator[Piece]:
        """Yield number and wording, when it is asked and what to do."""
        entry, style = self._entry, theme.ASKED
        texts = [(entry.question, style.letter)]
        space = _INDENT - _NUMBER_GAP
        hang = self._composer.hang(node, entry.number, theme.NUMBER, space) if clean(entry.question) else None
        if hang is None:
            texts = [(entry.number, theme.NUMBER), *texts]
        if not clean(entry.number + entry.question):
            texts = [(_NOTHING, style.letter)]
        look = Look(width=self._width, indent=_INDENT, ruled=measure, hang=hang)
        yield from self._composer.paragraph(self._section, node, texts, style, look)
        hint = theme.ASKED_HINT
        for text in (entry.condition, entry.hint):
            look = Look(width=self._width, indent=_INDENT)
            yield from self._composer.paragraph(self._section, Node("P"), [(text, hint.letter)], hint, look)

    def answer(self) -> Iterator[Piece]:
        """Yield what can be ticked or where the answer is written, the two ways to leave it open, room for a note."""
        entry = self._entry
        options = [(key, ((name, theme.CHOICE_NAME), (text, theme.CHOICE.letter))) for key, name, text in entry.options]
        abstentions = [(status.value, ((phrases.STATUSES[status], theme.ABSTAIN.letter),)) for status in _ABSTENTIONS]
        # The keys of all questionnaires may be changed by the format, those of this program never.
        states = form.states(key for key, _ in (*abstentions, *options))
        ways, states = states[: len(abstentions)], states[len(abstentions) :]
        answer = (*self._name, form.ANSWER)
        whole = form.spoken(entry.number, entry.question)
        one = Field(answer, FieldKind.CHOICE, whole)
        # Options beside a written answer are not asked for; what is there can still be ticked.
        aside = Field((*self._name, form.CHOSEN), FieldKind.CHOICE, whole)
        fields = [one if entry.kind is FillIn.ONE else aside] * len(options)
        match entry.kind:
            case FillIn.MANY:
                fields = [Field((*answer, state), FieldKind.TICK, whole) for state in states]
            case FillIn.NUMBER:
                yield from self._written(answer, 1, _NUMBER_WIDTH)
            case FillIn.TEXT:
                yield from self._written(answer, _TEXT_LINES, self._width - _LABEL_WIDTH)
        columns = self._columns([texts for _, texts in options])
        gap = _COLUMN_GAP if columns > 1 else 0.0
        step = (self._width + gap) / columns
        choices = self._choices(options, fields, states, step - _BOX_STEP - gap)
        for start in range(0, len(choices), columns):
            yield Choices(tuple(choices[start : start + columns]), step, theme.CHOICE)
        if entry.kind is not FillIn.ONE:
            one = Field((*self._name, form.ABSTAINED), FieldKind.CHOICE, whole)
        open_ways = self._choices(abstentions, [one] * len(ways), ways, _ASIDE_WIDTH)
        left = _INDENT + _ASIDE_WIDTH + _LABEL_WIDTH
        label, room = self._room(_NOTE_LABEL, (*self._name, form.NOTE), _NOTE_LINES)
        yield Writing(room, left, _INDENT + self._width - left, label, aside=tuple(open_ways))

    def _written(self, name: tuple[str, ...], lines: int, width: float) -> Iterator[Piece]:
        """Yield room for an answer in letters or digits, with its unit."""
        label, room = self._room(_ANSWER_LABEL, name, lines)
        unit = Node("P")
        left = _INDENT + _LABEL_WIDTH
        behind = self._composer.hang(unit, self._entry.unit, theme.BESIDE, self._width - _LABEL_WIDTH - width)
        if behind is not None:
            self._section.kids.append(unit)
        yield Writing(room, left, width, label, behind)
        if behind is None:
            style, look = theme.ASKED_HINT, Look(width=self._width, indent=_INDENT)
            yield from self._composer.paragraph(self._section, unit, [(self._entry.unit, style.letter)], style, look)

    def _choices(
        self,
        options: Sequence[tuple[str, Sequence[Lettered]]],
        fields: Sequence[Field],
        states: Sequence[str],
        width: float,
    ) -> list[Choice]:
        parent = self._section.add("L")
        found = []
        for (key, texts), field, state in zip(options, fields, states, strict=True):
            visible = [(text, letter) for text, letter in texts if clean(text)] or [(key, texts[-1][1])]
            if not clean(visible[0][0]):
                visible = [(_NOTHING, texts[-1][1])]
            item = parent.add("LI")
            tick = self._tick(item.add("Lbl"), field, state, " ".join(text for text, _ in visible))
            body = item.add("LBody")
            composed = self._composer.compose(body, visible, width)
            found.append(Choice(tick, body, composed.lines, not composed.rightward))
        return found

    def _columns(self, options: Sequence[Sequence[Lettered]]) -> int:
        """Return how many choices find room side by side, each on one line."""
        if any(len([text for text, _ in texts if clean(text)]) > 1 for texts in options):
            return 1
        probe = Node("LBody")
        lines = [self._composer.compose(probe, texts, self._width - _BOX_STEP).lines for texts in options]
        if any(len(found) > 1 for found in lines):
            return 1
        widest = max((line.width for found in lines for line in found), default=0.0) + _BOX_STEP + _COLUMN_GAP
        return max(1, min(_MOST_COLUMNS, int((self._width + _COLUMN_GAP) / widest)))

    def _tick(self, label: Node, field: Field, state: str, words: str) -> Tick:
        if not self._name:
            return Tick(label, None)
        said = form.spoken(self._entry.number, self._entry.question, words)
        return Tick(label, Spot(field, label.add("Form", alt=said), state))

    def _room(self, title: str, name: tuple[str, ...], lines: int) -> tuple[Hang | None, Room]:
        node = self._section.add("P")
        label = self._composer.hang(node, title, theme.BESIDE, _LABEL_WIDTH)
        if not self._name:
            return label, Room(lines, None)
        unit = self._entry.unit if title == _ANSWER_LABEL else ""
        said = form.spoken(self._entry.number, self._entry.question, " ".join(filter(None, (title, unit))))
        field = Field(name, FieldKind.LINE if lines == 1 else FieldKind.AREA, said)
        return label, Room(lines, Spot(field, self._section.add("P").add("Form", alt=said)))
