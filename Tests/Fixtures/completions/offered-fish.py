# Checks that fish offers words after a line: python3 offered-fish.py SCRIPT LINE WORD... Runs fish on a pseudo-terminal.
import os
import pty
import select
import sys
import time

script, line, *words = sys.argv[1:]
shown = b""


def read_until(found, seconds=30):
    global shown
    end = time.time() + seconds
    while time.time() < end and not found():
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65536)
    return found()


child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="xterm", COLUMNS="200", LINES="60")
    start = f"source {script}; function fish_prompt; echo -n 'RE''ADY '; end"
    os.execvp("fish", ["fish", "--no-config", "-C", start])
done = read_until(lambda: b"READY" in shown)
shown = b""
os.write(terminal, line.encode() + b"\t")
done = done and read_until(lambda: all(word.encode() in shown for word in words))
os.kill(child, 9)
print(shown.decode(errors="replace"))
sys.exit(0 if done else 1)
