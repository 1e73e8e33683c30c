# Pairs of edits for scripts/hunt: made at random, judged, and made small.
import copy

from hunt_edits import applied, compatible, edit
from hunt_judge import complaint, complaint_of_role
from hunt_text import Text

WAYS = ("plain", "turned", "ours wins")


class Pair:
    """Two people's edits of one text."""

    def __init__(self, text, ours, theirs):
        self.text, self.ours, self.theirs = text, ours, theirs
        self.rows = applied(text, ours + theirs)
        self.right = "\n".join(line for line, _ in self.rows)
        self.base = "\n".join(text.lines)
        self.sides = ["\n".join(line for line, _ in applied(text, edits)) for edits in (ours, theirs)]
        self.is_compatible = all(compatible(text, a, b) for a in ours for b in theirs)

    def kinds(self):
        return ["+".join(sorted({e.kind for e in edits})) for edits in (self.ours, self.theirs)]


def random_pair(text, rng):
    """Two people's edits, one to three each; None where the text has no place for them."""
    sides = []
    for side in range(2):
        edits = []
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            near = rng.choice(sides[0]).at if side and rng.random() < 0.5 else None
            one = edit(text, rng, near)
            if one and all(compatible(text, one, e) and not one.touched() & e.touched() for e in edits): edits.append(one)
        if not edits: return None
        sides.append(edits)
    pair = Pair(text, *sides)
    return None if pair.base in pair.sides or pair.sides[0] == pair.sides[1] else pair


def judge(pair, merger, way):
    """What is wrong with one way of merging, and how it ended: `clean`, `conflict`."""
    ours, theirs = pair.sides if way != "turned" else pair.sides[::-1]
    conflicts, result, report = merger.merge(pair.text.ending, pair.base, ours, theirs, wins=way == "ours wins")
    if conflicts is None or conflicts > 127: return "crashed", "crash", result
    if conflicts < 0: return None, "refused", result
    if way == "ours wins":
        wrong = complaint_of_role(result, report, pair.sides[0].split("\n"), pair.rows, pair.theirs)
        return wrong if pair.is_compatible or wrong and "of theirs" in wrong else None, "clean", result
    if conflicts: return None, "conflict", result
    if pair.is_compatible: return complaint(result, pair.rows, pair.base), "clean", result
    lost = [word for e in pair.ours + pair.theirs for word in e.words if result.count(word) != 1]
    return f"{lost[0]} stands {result.count(lost[0])} times" if lost else None, "clean", result


def made_small(pair, merger, way, kind):
    """The pair with every edit and every line taken away that the fault does not need."""
    def still(candidate): return candidate and bool(judge(candidate, merger, way)[0]) and candidate.is_compatible == kind
    for side in (0, 1):
        edits = [pair.ours, pair.theirs]
        for one in list(edits[side]):
            fewer = [e for e in edits[side] if e is not one]
            if not fewer: continue
            candidate = Pair(pair.text, *((fewer, edits[1]) if side == 0 else (edits[0], fewer)))
            if still(candidate): pair, edits = candidate, [candidate.ours, candidate.theirs]
    size = max(1, len(pair.text.lines) // 2)
    while size >= 1:
        at = 0
        while at < len(pair.text.lines):
            candidate = without(pair, at, min(len(pair.text.lines), at + size))
            if still(candidate): pair = candidate
            else: at += size
        size //= 2
    return pair


def without(pair, first, last):
    """The pair without some lines of the base; None where an edit needs them."""
    touched = set().union(*[e.touched() for e in pair.ours + pair.theirs])
    for e in pair.ours + pair.theirs:
        if e.added and e.added[2]: touched |= set(range(*e.added[2]))
    if touched & set(range(first, last)): return None
    text = Text("\n".join(pair.text.lines[:first] + pair.text.lines[last:]), pair.text.ending)
    return Pair(text, *[[shifted(e, first, last) for e in edits] for edits in (pair.ours, pair.theirs)])


def shifted(one, first, last):
    def to(at): return at - (last - first) if at >= last else at
    new = copy.copy(one)
    new.at = to(one.at)
    new.removed = {to(i) for i in one.removed}
    new.changes = {to(i): c for i, c in one.changes.items()}
    if one.added:
        anchor, lines, owner = one.added
        new.added = (to(anchor), lines, owner and (to(owner[0]), to(owner[1])))
    if one.moved: new.moved = (to(one.moved[0]), to(one.moved[1] - 1) + 1, to(one.moved[2]))
    return new
