// Drives a headless Chromium through its debugging pipe; needs Node and no package.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const KEYS = { Tab: ["Tab", 9], Enter: ["Enter", 13], Escape: ["Escape", 27] };

export async function open(program) {
  const home = mkdtempSync(join(tmpdir(), "resver-view-"));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe"];
  const child = spawn(program, [...flags, `--user-data-dir=${home}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  let number = 0;
  let held = "";
  const waiting = new Map();
  const listeners = [];
  child.stdio[4].on("data", (piece) => {
    held += piece;
    for (let end = held.indexOf("\0"); end >= 0; end = held.indexOf("\0")) {
      const message = JSON.parse(held.slice(0, end));
      held = held.slice(end + 1);
      if (!message.id) {
        listeners.forEach((listen) => listen(message));
        continue;
      }
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) reject(new Error(JSON.stringify(message.error)));
      else resolve(message.result);
    }
  });
  const call = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      child.stdio[3].write(JSON.stringify({ id: number, method, params, sessionId }) + "\0");
    });

  async function page() {
    const { targetId } = await call("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
    const send = (method, params) => call(method, params, sessionId);
    const complaints = [];
    listeners.push((message) => {
      if (message.sessionId !== sessionId) return;
      if (message.method === "Runtime.exceptionThrown") complaints.push(JSON.stringify(message.params.exceptionDetails));
      if (message.method === "Log.entryAdded") complaints.push(message.params.entry.text);
    });
    for (const domain of ["Page", "Runtime", "Log"]) await send(`${domain}.enable`);
    return {
      send,
      complaints,
      async go(url) {
        const loaded = new Promise((resolve) =>
          listeners.push((message) => {
            if (message.sessionId === sessionId && message.method === "Page.loadEventFired") resolve();
          }));
        await send("Page.navigate", { url });
        await Promise.race([loaded, wait(20000)]);
        await wait(200);
      },
      async run(expression) {
        const answer = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
        if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
        return answer.result.value;
      },
      async size(width, scheme = "light") {
        await send("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: width < 500 });
        await send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
      },
      async press(key) {
        const [code, number] = KEYS[key] ?? [undefined, key.toUpperCase().charCodeAt(0)];
        const text = key === "Enter" ? "\r" : key.length === 1 ? key : undefined;
        const event = { key, text, code, windowsVirtualKeyCode: number };
        await send("Input.dispatchKeyEvent", { ...event, type: text ? "keyDown" : "rawKeyDown" });
        await send("Input.dispatchKeyEvent", { ...event, text: undefined, type: "keyUp" });
        await wait(80);
      },
      async picture(path) {
        const { data } = await send("Page.captureScreenshot", { format: "png" });
        writeFileSync(path, Buffer.from(data, "base64"));
      },
    };
  }

  async function close() {
    const ended = new Promise((resolve) => child.on("exit", resolve));
    call("Browser.close").catch(() => {});
    await Promise.race([ended, wait(3000).then(() => child.kill("SIGKILL"))]);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  return { page, close };
}
