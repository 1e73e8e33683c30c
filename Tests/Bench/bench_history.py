# The parts of scripts/bench-histories: repositories with long histories, written by one run of `git fast-import`, and the clock.
import subprocess, sys, time

PERSON = "T <t@example.com>"

def run(command, folder, check=True):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    taken = time.perf_counter() - start
    if check and done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: {done.stderr.decode()}")
    return taken

def fastest(command, folder, runs=5, before=None):
    times = []
    for _ in range(runs):
        if before:
            before()
        times.append(run(command, folder))
    return min(times)

class Import:
    """A repository written by one run of `git fast-import`."""
    def __init__(self, folder):
        subprocess.run(["git", "init", "--quiet", "--initial-branch=main", folder], check=True)
        for key, value in (("user.name", "T"), ("user.email", "t@example.com"), ("gc.auto", "0")):
            subprocess.run(["git", "config", key, value], cwd=folder, check=True)
        self.folder = folder
        self.process = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=folder, stdin=subprocess.PIPE)
        self.marks = 0
    def write(self, text):
        self.process.stdin.write(text.encode())
    def commit(self, branch, files, parent=None, message="edit"):
        self.marks += 1
        when = 1_500_000_000 + self.marks * 60
        text = f"commit refs/heads/{branch}\nmark :{self.marks}\ncommitter {PERSON} {when} +0000\ndata {len(message)}\n{message}\n"
        if parent:
            text += f"from {parent}\n"
        for path, content in files.items():
            text += f"M 100644 inline {path}\ndata {len(content.encode())}\n{content}\n"
        self.write(text + "\n")
        return f":{self.marks}"
    def tag(self, name, mark):
        self.write(f"tag {name}\nfrom {mark}\ntagger {PERSON} {1_500_000_000 + self.marks * 60} +0000\ndata {len(name)}\n{name}\n")
    def reset(self, name, mark):
        self.write(f"reset {name}\nfrom {mark}\n\n")
    def done(self):
        self.process.stdin.close()
        if self.process.wait():
            sys.exit("git fast-import failed")
        subprocess.run(["git", "reset", "--quiet", "--hard"], cwd=self.folder, check=True)
        subprocess.run(["git", "gc", "--quiet"], cwd=self.folder, check=True)

def resume(version, role=0, sections=3, bullets=4):
    lines = ["# Test Person"]
    for section in range(sections):
        lines.append(f"\n## {('Experience', 'Projects', 'Education')[section % 3]}\n\n### Company {section} — Engineer (201{section % 10} – 2019)\n")
        for place in range(bullets):
            number = section * bullets + place
            # One bullet changes with each version; a role has one of its own words.
            word = version if version % (sections * bullets) == number else version // (sections * bullets)
            own = f" ({role})" if role and number == 1 else ""
            lines.append(f"- Built the service number {number} for team {word % 97}, cutting the latency by {20 + word % 60}%{own}")
    return "\n".join(lines) + "\n"
