# The random edits of scripts/hunt: what a person does to a résumé, each with words that stand nowhere else.
import re

from hunt_text import DATE

KINDS = (["word"] * 5 + ["date"] * 2 + ["item"] * 2 + ["add bullet"] * 3 + ["remove bullet"] * 3 + ["move bullet"] * 2
         + ["add entry"] * 2 + ["remove entry"] * 2 + ["move entry"] * 2 + ["retitle"] * 2 + ["rename section"]
         + ["remove section"] + ["move section"])
SYLLABLES = "ba be bi bo bu da de di do du fa fe fi ga go gu ka ke ki ko la le li lo lu ma me mi mo na ne no pa pe po ra re ri ro sa se si ta te ti to va ve vo".split()
HAN = "澜珩骥翊曦棠筠霖彧岚瑾珂芷钰翎奕蘅漪"


class Edit:
    """One edit: lines of the base that go, come, change or move; `at` is where it is."""

    def __init__(self, kind, at, removed=(), added=None, changes=None, moved=None, words=()):
        self.kind, self.at, self.words = kind, at, list(words)
        self.removed = set(removed)
        self.added = added  # (anchor, lines, owner): behind which line, and the block that it is a part of
        self.changes = changes or {}  # line: [(start, end, text)]
        self.moved = moved  # (start, end, anchor)

    def touched(self):
        lines = set(self.removed) | set(self.changes)
        if self.added: lines.add(self.added[0])
        if self.moved: lines |= set(range(*self.moved[:2])) | {self.moved[2]}
        return lines


def name(rng, like="a"):
    if any("\u4e00" <= c <= "\u9fff" for c in like): return "".join(rng.choice(HAN) for _ in range(4))
    word = "".join(rng.choice(SYLLABLES) for _ in range(4)) + rng.choice("nrsl")
    return word.capitalize() if like[:1].isupper() else word


def said_otherwise(text, at, rng, words, share=1.0):
    """A line with its words replaced by new ones."""
    line, result, place = text.lines[at], "", 0
    for number, (start, end) in enumerate(text.words(at)):
        if start < place or number and rng.random() > share: continue
        new = name(rng, line[start:end])
        words.append(new)
        result += line[place:start] + new
        place = end
    return result + line[place:]


def holder(text, at):
    """The innermost entry around a line."""
    around = [e for e in text.entries if e[0] <= at < e[1]]
    return max(around, key=lambda e: e[0]) if around else None


def edit(text, rng, near=None):
    """A random edit, near to a line if one is given; None where the text has no place for one."""
    kind = rng.choice(KINDS)

    def pick(places, line=lambda p: p if isinstance(p, int) else p[0]):
        places = [p for p in places if near is None or abs(line(p) - near) <= 6]
        return rng.choice(places) if places else None

    if kind in ("word", "item", "retitle", "rename section", "date"):
        return changed(text, rng, kind, pick)
    blocks = {"bullet": text.bullets, "entry": text.entries, "section": text.sections}[kind.split()[1]]
    block = pick(blocks)
    if block is None: return None
    start, end = block
    if kind.startswith("remove"):
        return Edit(kind, start, removed=range(*gone(text, block)))
    if kind.startswith("add"):
        if holder(text, start) is None and kind == "add entry" and not text.entries: return None
        words = []
        lines = [said_otherwise(text, i, rng, words, 0.6) if text.words(i) else text.lines[i] for i in range(start, end)]
        if not words: return None
        # A year of its own, so that it is another job.
        if kind == "add entry": lines = [DATE.sub(lambda _: str(rng.randrange(1951, 1989)), line) for line in lines]
        tail = text.lines[end:gone(text, block)[1]]
        owner = holder(text, start) if kind == "add bullet" else None
        return Edit(kind, end, added=(end + len(tail) - 1, lines + tail, owner), words=words)
    others = [b for b in blocks if b[1] <= start or b[0] >= end]
    if kind == "move bullet":
        indents = lambda b: len(text.lines[b[0]]) - len(text.lines[b[0]].lstrip())
        others = [b for b in others if indents(b) == indents(block) and text.lines[b[0]].lstrip()[:2] == text.lines[start].lstrip()[:2]]
    if kind == "move entry":
        others = [b for b in others if same_rank(text, b, block)]
    if not others: return None
    close = [b for b in others if abs(b[0] - start) < 30] or others
    target = rng.choice(close)
    first, last = gone(text, block)
    anchor = gone(text, target)[1] - 1
    if first <= anchor < last or anchor == first - 1: return None
    return Edit(kind, start, moved=(first, last, anchor))


def same_rank(text, one, other):
    lines = text.lines[one[0]], text.lines[other[0]]
    marks = [re.match(r"\s*(#+|=+|\*+|\\\w+|#\w+|<\w+|- |\{)?", line) for line in lines]
    return marks[0].group(0) == marks[1].group(0)


def gone(text, block):
    """A block with the blank lines behind it, where blank lines stand before it, too."""
    start, end = block
    while end < len(text.lines) - 1 and not text.lines[end].strip() and (start == 0 or not text.lines[start - 1].strip()):
        end += 1
    return start, end


def changed(text, rng, kind, pick):
    lines = range(len(text.lines))
    if kind == "retitle": lines = [e[0] for e in text.entries]
    if kind == "rename section": lines = text.titles
    if kind == "date": lines = [i for i in lines if DATE.search(text.lines[i]) and text.words(i) and "http" not in text.lines[i]]
    if kind == "item": lines = [i for i in lines if len(text.words(i)) > 2 and len(re.findall(r", | · | / |、", text.lines[i])) > 2]
    at = pick([i for i in lines if text.words(i) or kind == "date"])
    if at is None: return None
    line = text.lines[at]
    if kind == "date":
        match = rng.choice(list(DATE.finditer(line)))
        return Edit(kind, at, changes={at: [(match.start(), match.end(), str(rng.randrange(1951, 1999)))]})
    start, end = rng.choice(text.words(at))
    new = name(rng, line[start:end])
    if kind == "item":
        mark = re.search(r", | · | / |、", line).group(0)
        if line[end:end + len(mark)] != mark: return None
        if rng.random() < 0.5: return Edit("add item", at, changes={at: [(end, end, mark + new)]}, words=[new])
        return Edit("remove item", at, changes={at: [(start, end + len(mark), "")]})
    return Edit(kind, at, changes={at: [(start, end, new)]}, words=[new])


def line_with(text, at, edits):
    line = text.lines[at]
    for start, end, new in sorted((c for e in edits for c in e.changes.get(at, [])), reverse=True):
        line = line[:start] + new + line[end:]
    return line


def applied(text, edits):
    """The lines with all of the edits, each with the number it has in the base, or the edit that put it there."""
    removed = set().union(*[e.removed for e in edits]) if edits else set()
    moved = {i: e for e in edits if e.moved for i in range(*e.moved[:2])}
    result = []

    def emit(at, carried=None):
        if at >= 0 and at not in removed: result.append((line_with(text, at, edits), carried or at))
        for e in edits:
            if e.added and e.added[0] == at: result.extend((line, e) for line in e.added[1])
        for e in edits:
            if e.moved and e.moved[2] == at:
                for i in range(*e.moved[:2]): emit(i, e)

    for at in range(-1, len(text.lines)):
        if at not in moved: emit(at)
    return result


def title(lines):
    """The first line with words of what is added: two sections or jobs of one title are one."""
    return next((line.strip() for line in lines if re.search(r"[^\W\d_]{2,}", line)), "")


def compatible(text, one, other):
    """Whether two edits of two people have one right answer; None where any answer with both, or a question, is right."""
    for at in set(one.changes) & set(other.changes):
        for a, b, _ in one.changes[at]:
            for c, d, _ in other.changes[at]:
                between = text.lines[at][min(b, d):max(a, c)]
                if max(a, c) < min(b, d) or not re.search(r"[A-Za-z]{2,}|[\u4e00-\u9fff]", between): return False
                if one.kind == other.kind == "date" or "item" in one.kind and "item" in other.kind: return False
    if one.added and other.added and title(one.added[1]) == title(other.added[1]) != "": return False
    for e, f in ((one, other), (other, one)):
        if e.removed & set(f.changes): return False
        if e.removed and f.added:
            anchor, _, owner = f.added
            if anchor in e.removed and anchor + 1 in e.removed: return False
            if owner and owner[0] in e.removed: return False
        if f.moved:
            first, last, anchor = f.moved
            if e.removed & set(range(first, last)): return False
            if e.removed and anchor in e.removed and anchor + 1 in e.removed: return False
            if e.moved and set(range(*e.moved[:2])) & set(range(first - 1, last + 1)): return False
            if e.moved and first - 1 <= e.moved[2] < last + 1: return False
            if e.added and first - 1 <= e.added[0] < last: return first <= e.added[0] < last - 1
    return True
