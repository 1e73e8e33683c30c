#!/usr/bin/env python3
# The random edits of scripts/hunt: what a person does to a line of a résumé, each with words that stand nowhere else.
import re

BULLET = re.compile(r'^\s*(?:[-*+•・]\s+|\\item\b|\\resumeItem\b|\\cvitem\b|<li>|\[[A-Z]|"[A-Z][^"]*"\s*,?\s*$|\d+[.)]\s)')
WORD = re.compile(r"[A-Za-z]{5,}")
DATE = re.compile(r"\b(?:19|20)\d\d\b")


def lines_of(text):
    return text.split("\n")


def words_at(line):
    """Words of a line that a reader sees: none of a command, a tag, a key or an address."""
    found = []
    for match in WORD.finditer(line):
        before = line[: match.start()]
        after = line[match.end():]
        if re.search(r"[\\<#@/&=\"'_.{-]$", before) or re.match(r"[=@/:_.>}\"'(-]", after): continue
        if re.search(r"https?:\S*$|\\(?:begin|end|usepackage|documentclass|input|color|vspace|hspace|set\w+)\b[^}]*$", before): continue
        found.append(match)
    return found


class Edit:
    """One edit of a text: which line numbers of the base it touches, and what stands there afterwards."""

    def __init__(self, kind, at, removed, added, word=None):
        self.kind, self.at, self.removed, self.added, self.word = kind, at, removed, added, word

    def span(self):
        return (self.at, self.at + self.removed)


def edit(lines, rng, tag):
    kind = rng.choice(["word", "word", "date", "add", "add", "remove", "retitle"])
    order = list(range(len(lines)))
    rng.shuffle(order)
    for at in order[:200]:
        line = lines[at]
        if line.lstrip().startswith(("%", "//", "<!--", "---", "```")): continue
        if kind == "word":
            words = words_at(line)
            if not words: continue
            match = rng.choice(words)
            new = f"{match.group(0)[:3]}{tag}"
            return Edit(kind, at, 1, [line[: match.start()] + new + line[match.end():]], new)
        if kind == "date":
            dates = list(DATE.finditer(line))
            if not dates or not BULLET.match(line) and "http" in line: continue
            match = rng.choice(dates)
            new = str(1950 + rng.randrange(40))
            return Edit(kind, at, 1, [line[: match.start()] + new + line[match.end():]], None)
        if kind in ("add", "remove") and BULLET.match(line) and len(words_at(line)) >= 2:
            # A bullet of one line between bullets of one line, so that a line is a bullet.
            if at + 1 >= len(lines) or not (BULLET.match(lines[at + 1]) or not lines[at + 1].strip()): continue
            if line.count("{") != line.count("}") or line.count("[") != line.count("]"): continue
            if line.lstrip().startswith("<li>") and "</li>" not in line: continue
            if line.rstrip().endswith("\\") or line.lstrip().startswith('"') and not line.rstrip().endswith(","): continue
            if kind == "remove":
                if at == 0 or not BULLET.match(lines[at - 1]): continue
                return Edit(kind, at, 1, [], None)
            words = words_at(line)
            new, place = "", 0
            for number, match in enumerate(words):
                new += line[place: match.start()] + (f"{tag}{number}y" )
                place = match.end()
            return Edit(kind, at + 1, 0, [new + line[place:]], f"{tag}0y")
        if kind == "retitle" and re.match(r"^#{1,3} |^\\section\{|^= |^== ", line):
            words = words_at(line)
            if not words: continue
            match = rng.choice(words)
            return Edit(kind, at, 1, [line[: match.start()] + f"Zz{tag}" + line[match.end():]], f"Zz{tag}")
    return None


def applied(lines, edits):
    result, place = [], 0
    for one in sorted(edits, key=lambda e: (e.at, e.removed)):
        result += lines[place: one.at] + one.added
        place = one.at + one.removed
    return result + lines[place:]


def apart(one, other):
    (a, b), (c, d) = one.span(), other.span()
    if a == c and (one.removed == 0 or other.removed == 0): return False
    return b <= c or d <= a
