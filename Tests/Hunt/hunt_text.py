# How scripts/hunt reads a résumé: line by line and without resver, so that no misreading of resver's can hide itself.
import re

HEADINGS = {
    "md": re.compile(r"^(#{1,6})\s*\S|^<h([1-6])\b"),
    "org": re.compile(r"^(\*{1,4})\s+\S"),
    "adoc": re.compile(r"^(={1,5})\s+\S"),
    "typ": re.compile(r"^(={1,4})\s+\S|^#(?:cv)?section\b"),
    "tex": re.compile(r"^\s*\\(?:cv|resume|r)?(section|subsection)\*?\s*\{"),
}
ENTRIES = {
    "tex": re.compile(r"^\s*\\(?:cventry|cvevent|cvjob|cvschool|resumeSubheading|resumeProjectHeading|datedsubsection|"
                      r"entry|job|employer|position|role|project|experience|education)\b"),
    "typ": re.compile(r"^\s*#\w*(?:entry|work|edu|job|project|exp)\w*\("),
    "data": re.compile(r"^\s*- \w+:|^\s*\{\s*$"),
}
BULLETS = {
    "md": re.compile(r"^\s*(?:[-*+•・●]|\d+[.)])\s+\S|^\s*<li\b"),
    "org": re.compile(r"^\s*[-+]\s+\S|^\s+\*\s+\S"),
    "typ": re.compile(r"^\s*[-+]\s+\S|^\s*\[\w.*\],\s*$|^\s*\"[^\"]*\s[^\"]*\",\s*$"),
    "tex": re.compile(r"^\s*\\(?:item|resumeItem|cvitem|cvlistitem)\b"),
    "data": re.compile(r"^\s*-\s+(?!\w+:)\S.*\s|^\s*\"[^\"]*\s[^\"]*\",\s*$"),
}
KINDS = {".markdown": "md", ".html": "md", ".htm": "md", ".txt": "md", ".rst": "md", ".yaml": "data", ".yml": "data",
         ".json": "data", ".toml": "data"}
NO_CONTENT = re.compile(r"^\s*(?:%|//|<!--|```|---|\\(?:documentclass|usepackage|newcommand|renewcommand|def|input|include|set\w+|"
                        r"begin|end|if\w*|else|fi)\b|#(?:let|set|show|import|include|if|for)\b|<(?:link|meta|script|style)|@)")
WORD = re.compile(r"[A-Za-z]{5,}")
HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
DATE = re.compile(r"\b(?:19|20)\d\d\b")


class Text:
    """Lines, and which of them are headings, entries and bullets."""

    def __init__(self, source, ending):
        self.lines = source.split("\n")
        self.kind = KINDS.get(ending.lower(), ending.lower()[1:])
        self.ending = ending
        self.is_json = ending.lower() == ".json"
        self.bullets = [b for b in (self._bullet(i) for i in range(len(self.lines))) if b]
        heads = [(i, level) for i, level in ((i, self._level(i)) for i in range(len(self.lines))) if level]
        levels = sorted({level for _, level in heads if sum(l == level for _, l in heads) > 1})
        outer = levels[0] if levels else 0
        self.sections = [b for b in (self._block(i, level, heads) for i, level in heads if level == outer) if b]
        self.titles = [i for i, level in heads if level == outer]
        inner = [(i, level) for i, level in heads if level > outer]
        self.entries = [b for b in (self._block(i, level, heads) for i, level in inner) if b] + self._by_command(heads)
        self.entries = sorted(set(self.entries))

    def words(self, at):
        """The words of a line that a reader sees, as ranges: none of a command, a tag, a key or an address."""
        line = self.lines[at]
        if NO_CONTENT.match(line): return []
        found = []
        for match in WORD.finditer(line):
            before, after = line[: match.start()], line[match.end():]
            if re.search(r"[\\<#@/&=_.{\[:$-]$", before) or re.match(r"[=@/:_.}\](-]|\"\s*:", after): continue
            if re.search(r"\S+[:/@]\S*$|\\(?:color|vspace|hspace|href|faIcon|input)\b[^}]*$|<[^>]*$", before): continue
            if self.kind == "data" and not re.search(r":\s|^\s*(?:-\s|\")", before): continue
            found.append(match.span())
        return found + [m.span() for m in HAN.finditer(line)]

    def _level(self, at):
        pattern = HEADINGS.get(self.kind)
        line = self.lines[at]
        if self.kind == "md" and at + 1 < len(self.lines) and re.match(r"^(=+|-{3,})\s*$", self.lines[at + 1]):
            if re.match(r"^\w", line) and "|" not in line: return 1 if self.lines[at + 1][0] == "=" else 2
        match = pattern and pattern.match(line)
        if not match: return 0
        if self.kind == "tex": return 1 if match.group(1) == "section" else 2
        if match.lastindex == 2: return int(match.group(2))
        return len(match.group(1) or "=")

    def _bullet(self, at):
        """A bullet with the lines that go on with it; none that holds others."""
        pattern = BULLETS.get(self.kind, BULLETS["md"])
        line = self.lines[at]
        if not pattern.match(line) or NO_CONTENT.match(line): return None
        indent = len(line) - len(line.lstrip())
        end = at + 1
        while end < len(self.lines):
            below = self.lines[end]
            if not below.strip() or pattern.match(below) and len(below) - len(below.lstrip()) <= indent: break
            if self.kind == "tex":
                if re.match(r"^\s*(?:\\(?:item|end|begin|section|subsection|resume\w+|cv\w+)\b|\})", below): break
            elif len(below) - len(below.lstrip()) <= indent: break
            if pattern.match(below): return None
            end += 1
        next_ = next((l for l in self.lines[end:end + 3] if l.strip()), "")
        if self.kind in ("md", "org", "adoc") and not pattern.match(next_) and len(next_) - len(next_.lstrip()) > indent: return None
        return (at, end) if self.lines.count(line) == 1 and len(self.words(at)) > 1 and balanced(self.lines[at:end]) else None

    def _block(self, start, level, heads):
        end = next((i for i, l in heads if i > start and l <= level), len(self.lines))
        while end > start + 1 and (not self.lines[end - 1].strip() or not balanced(self.lines[start:end])):
            end -= 1
        return (start, end) if end > start + 1 and end - start < 60 and balanced(self.lines[start:end]) else None

    def _by_command(self, heads):
        pattern = ENTRIES.get(self.kind)
        if not pattern: return []
        starts = [i for i, line in enumerate(self.lines) if pattern.match(line)]
        if self.kind == "data": return [b for b in map(self._data, starts) if b]
        found = []
        for number, start in enumerate(starts):
            limit = min([s for s in starts[number + 1:number + 2]] + [i for i, _ in heads if i > start] + [len(self.lines)])
            end = limit
            while end > start + 1 and (not self.lines[end - 1].strip() or not balanced(self.lines[start:end])): end -= 1
            if balanced(self.lines[start:end]) and end - start < 40: found.append((start, end))
        return found

    def _data(self, start):
        line = self.lines[start]
        indent = len(line) - len(line.lstrip())
        end = start + 1
        if line.strip() == "{":
            while end < len(self.lines) and not balanced(self.lines[start:end]): end += 1
            isMiddle = self.lines[end - 1].rstrip().endswith("},") and indent > 2
            return (start, end) if isMiddle else None
        while end < len(self.lines) and (not self.lines[end].strip() or len(self.lines[end]) - len(self.lines[end].lstrip()) > indent):
            end += 1
        while not self.lines[end - 1].strip(): end -= 1
        return (start, end) if end > start + 1 and end < len(self.lines) else None


def balanced(lines):
    """Whether a block opens what it closes, in the order in which it closes it, and stands apart from what it leaves."""
    text = re.sub(r"\\\\|\\[{}\[\]()%]", "", "\n".join(lines))
    if text.count("<!--") != text.count("-->") or text.count("```") % 2 or re.search(r"/\*|\*/|\\if\w*\b|\\fi\b", text): return False
    open_ = []
    for match in re.finditer(r"[{}\[\]()]|\\(begin|end)\{(\w+\*?)\}|\\(\w+?)(Start|End)\b|<(/?)([a-zA-Z]\w*)[^>]*?(/?)>", text):
        token = match.group(0)
        if token in "{[(": open_.append(token)
        elif token in "}])":
            if not open_ or open_.pop() != "{[("["}])".index(token)]: return False
        elif match.group(1) == "begin" or match.group(4) == "Start": open_.append(match.group(2) or match.group(3))
        elif match.group(1) == "end" or match.group(4) == "End":
            if not open_ or open_.pop() != (match.group(2) or match.group(3)): return False
        elif match.group(6):
            name = match.group(6).lower()
            if name in ("br", "img", "hr", "input", "meta", "link") or match.group(7): continue
            if not match.group(5): open_.append(name)
            elif not open_ or open_.pop() != name: return False
    return not open_
