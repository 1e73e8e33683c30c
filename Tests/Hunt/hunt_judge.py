# What scripts/hunt calls wrong.
import re
from collections import Counter

SCAFFOLD = re.compile(r"^(?:\\(?:begin|end)\{\w+\}|\\resume\w+List\w*|</?(?:ul|ol|div)\b[^>]*>|[\[\](){},;]+|\\\w*vspace\{.*\}|&nbsp;|[%/#=*-]{3,}|```|\s*\\\w*sep\w*)$")


def plain(line):
    """A line without what a merge may set otherwise: blanks, the bullet's mark, the comma behind a value."""
    line = re.sub(r"\s+", " ", line.strip())
    return re.sub(r"^[-*+] ", "- ", line).rstrip(",")


def lines_of(rows):
    return [p for p in map(plain, rows) if p and not SCAFFOLD.match(p)]


def complaint(result, rows, base):
    """What is wrong with a clean result; None when nothing is. `rows` are the right lines, each with where it is from."""
    base = set(lines_of(base.split("\n")))
    got = lines_of(result.split("\n"))
    rows = [(p, origin) for p, origin in ((plain(line), origin) for line, origin in rows) if p and not SCAFFOLD.match(p)]
    want = [line for line, _ in rows]
    if got == want: return None
    counts = Counter(got)
    counts.subtract(Counter(want))
    # What two people added word for word may stand once.
    added = Counter(line for line, origin in rows if not isinstance(origin, int) and line not in base)
    for line, count in added.items():
        if count > 1 and counts[line] < 0: counts[line] = 0
    missing, extra = [l for l, c in counts.items() if c < 0], [l for l, c in counts.items() if c > 0]
    if missing and extra: return f"has `{extra[0][:60]}` in the place of `{missing[0][:60]}`"
    if missing: return f"lost `{missing[0][:60]}`"
    if extra: return f"has `{extra[0][:60]}` too often"
    # The lines are right; is their order? What a side put somewhere may stand on either side of what the
    # other side put there or changed.
    placed = {line for line, origin in rows if not isinstance(origin, int) or line not in base}
    if [l for l in got if l not in placed] != [l for l in want if l not in placed]: return "order"
    for number, (line, origin) in enumerate(rows):
        if line not in placed or want.count(line) > 1: continue
        at = got.index(line)
        if neighbours(got, at, placed) != neighbours(want, number, placed): return f"`{line[:60]}` stands elsewhere"
    return None


def neighbours(lines, at, placed):
    """The nearest lines before and after that nobody put there."""
    before = next((l for l in reversed(lines[:at]) if l not in placed), "")
    after = next((l for l in lines[at + 1:] if l not in placed), "")
    return before, after


def complaint_of_role(result, report, ours, rows, theirs_edits):
    """What is wrong where ours wins: ours is all there; what is not there of theirs is told."""
    told = plain(report)
    got, own, all_ = Counter(lines_of(result.split("\n"))), Counter(lines_of(ours)), Counter(lines_of(r for r, _ in rows))
    if "<<<<<<<" in result: return "a marker"
    for line in got | own | all_:
        low, high = sorted((own[line], all_[line]))
        if got[line] < low and not known(line, told): return f"lost `{line[:60]}`"
        if got[line] > high and not known(line, told): return f"has `{line[:60]}` too often"
    if got == all_: return None
    for edit in theirs_edits:
        for word in edit.words:
            if word not in result and word not in report: return f"`{word}` of theirs is neither there nor told"
    if "withheld" not in report and "kept" not in report: return "differs, and nothing is told"
    return None


def known(line, told):
    """Whether a report tells of most of a line's words."""
    words = re.findall(r"\w{3,}", line)
    return not words or 2 * sum(w in told for w in words) >= len(words)
