# Who merges for scripts/hunt: resver in one process for all pairs, git, and a real sync.
import os, subprocess, sys, tempfile
from pathlib import Path

from hunt_judge import complaint_of_role

ROOT = Path(__file__).resolve().parent.parent.parent
RESVER = os.environ.get("RESVER", "resver")


class Merger:
    """A process that merges what it is asked to."""

    def __init__(self, folder):
        command = ["swift", "build", "-c", "release", "--scratch-path", ".build-hunt", "--product", "MergeMany"]
        built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if built.returncode: sys.exit(built.stdout + built.stderr)
        self.program = f"{ROOT}/.build-hunt/release/MergeMany"
        self.process, self.folder = None, folder

    def merge(self, ending, base, ours, theirs, wins=False):
        """Conflicts, the result and the report; conflicts is None when the program died, and negative when it refused."""
        if not self.process or self.process.poll() is not None:
            self.process = subprocess.Popen([self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        sides = [side.encode() for side in (base, ours, theirs)]
        head = f"resume{ending} {'ours' if wins else 'nobody'} {' '.join(str(len(s)) for s in sides)}\n"
        try:
            self.process.stdin.write(head.encode() + b"".join(sides))
            self.process.stdin.flush()
            conflicts, _, broken, length, told = self.process.stdout.readline().split()
        except (ValueError, BrokenPipeError):
            self.process.wait()
            return None, "", ""
        text = self.process.stdout.read(int(length)).decode("utf8", "replace")
        report = self.process.stdout.read(int(told)).decode("utf8", "replace")
        # What resver does not trust itself with, merge-file gives to git.
        if broken == b"true": return (-1, text, report) if wins else (*self.git(base, ours, theirs), report)
        return int(conflicts), text, report

    def git(self, base, ours, theirs):
        names = [f"{self.folder}/{name}" for name in ("ours", "base", "theirs")]
        for name, text in zip(names, (ours, base, theirs)): Path(name).write_text(text, newline="")
        done = subprocess.run(["git", "merge-file", "-p", "-q", *names], capture_output=True)
        return done.returncode, done.stdout.decode("utf8", "replace")


def synced(pair):
    """The same pair through a role, ours on the role and theirs on the base; what is wrong with it."""
    env = dict(os.environ, GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@example.org", GIT_COMMITTER_NAME="A",
               GIT_COMMITTER_EMAIL="a@example.org", GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_NOSYSTEM="1")
    name = "resume" + pair.text.ending
    with tempfile.TemporaryDirectory() as folder:
        def run(*command): return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
        def write(text, message):
            Path(f"{folder}/{name}").write_text(text, newline="")
            run("git", "add", "."); run("git", "commit", "-qm", message)
        run("git", "init", "-q", "-b", "main")
        write(pair.base, "base"); run(RESVER, "init", name)
        run("git", "branch", "role/x"); write(pair.sides[1], "theirs")
        run("git", "switch", "-q", "role/x"); write(pair.sides[0], "ours"); run("git", "switch", "-q", "main")
        tip = run("git", "rev-parse", "role/x").stdout
        done = run(RESVER, "sync")
        if run("git", "rev-parse", "role/x").stdout == tip: return None if done.returncode else "nothing came, nothing was said"
        told = done.stdout + run(RESVER, "review", "x").stdout + run("git", "log", "-1", "--format=%B", "role/x").stdout
        result = run("git", "show", f"role/x:{name}").stdout
        wrong = complaint_of_role(result, told + " kept", pair.sides[0].split("\n"), pair.rows, pair.theirs)
        return wrong if pair.is_compatible or wrong and "of theirs" in wrong else None
