// Uses the local web page as a person would, with the keyboard alone, and looks at every page in three widths and two schemes.
//
// Usage: node drive.mjs ADDRESS REPOSITORY PICTURES        CHROMIUM names the browser
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { audit } from "./audit.mjs";
import { open, wait } from "./browser.mjs";

const [address, repository, pictures] = process.argv.slice(2);
const root = new URL(address).origin;
const file = `${repository}/resume.md`;
mkdirSync(pictures, { recursive: true });
let passed = 0;
let failed = 0;
function check(what, isSo, more = "") {
  if (isSo) passed += 1;
  else failed += 1;
  console.log(`${isSo ? "ok  " : "FAIL"} ${what}${isSo ? "" : ` ${more}`}`);
}

const browser = await open(process.env.CHROMIUM ?? "chromium");
const page = await browser.page();
const count = () => page.run("document.getElementById('count').textContent");
const told = () => page.run("document.querySelector('.told')?.textContent ?? ''");
const focus = (test) => page.run(`document.activeElement.matches(${JSON.stringify(test)})`);

await page.size(1024);
await page.go(address);
await wait(800);
check("the token leaves the address", (await page.run("location.href")) === `${root}/`);

const pages = {
  timeline: "/", compare: "/diff?from=v10&to=v14", print: "/print?of=backend", roles: "/roles", review: "/review", sent: "/sent",
  missing: "/nowhere",
};
for (const [name, path] of Object.entries(pages)) {
  for (const width of [380, 1024, 1440]) {
    for (const scheme of ["light", "dark"]) {
      await page.size(width, scheme);
      await page.go(root + path);
      const found = await page.run(audit);
      check(`${name} at ${width}, ${scheme}`, found.length === 0, found.join("\n     "));
      await page.picture(`${pictures}/${name}-${width}-${scheme}.png`);
    }
  }
}
page.complaints.splice(0, page.complaints.length, ...page.complaints.filter((each) => !each.includes("404")));

await page.size(1024);
await page.go(`${root}/diff?from=v10&to=v14`);
check("changes are counted", /^\d+ changes$/.test(await count()), await count());
for (const key of ["n", "n", "n", "p"]) await page.press(key);
check("n and p step through them", (await count()).startsWith("2 of"), await count());
check("and move the focus", await focus(".changed"));
await wait(700);
const inSight = "(() => { const box = document.activeElement.getBoundingClientRect(); "
  + "return box.top >= document.querySelector('.top').getBoundingClientRect().bottom - 1 && box.bottom <= innerHeight; })()";
check("in sight, below the bar", await page.run(inSight));
await page.press("s");
check("s shows both sides", await page.run("document.getElementById('view-sides').checked"));
await page.press("s");
await page.press("?");
check("? lists the keys", await page.run("document.getElementById('keys').open"));
await page.press("Escape");

const text = readFileSync(file, "utf8");
await page.go(`${root}/diff?from=v14&to=WORK`);
writeFileSync(file, `${text}\n- Sails in summer\n`);
await wait(3000);
check("an edit appears by itself", await page.run("document.body.innerText.includes('Sails in summer')"));
writeFileSync(file, text);
await page.go(`${root}/?of=main`);
execFileSync("git", ["-C", repository, "branch", "role/fresh", "main"]);
await wait(3000);
check("and so does a branch", await page.run("document.body.innerText.includes('fresh')"));
execFileSync("git", ["-C", repository, "branch", "-D", "role/fresh"], { stdio: "ignore" });

await page.go(`${root}/review`);
for (const key of ["n", "k"]) await page.press(key);
await wait(2000);
check("k keeps the focused change", (await told()).startsWith("Kept"), await told());
await page.press("u");
check("u goes to Undo", await focus("#undo"));
await page.press("Enter");
await wait(2000);
check("which takes it back", (await told()).startsWith("Took back"), await told());
for (const key of ["n", "e", "x"]) await page.press(key);
check("e opens the editor", await focus("textarea"));
writeFileSync(file, `${text}\n`);
await wait(3000);
check("unsaved words survive a reload", await page.run("document.querySelector('textarea').value.includes('x')"));
writeFileSync(file, text);

await page.go(`${root}/`);
await page.press("Tab");
await page.press("Enter");
check("Tab and Enter skip the navigation", await focus("#page"));
check("nothing was blocked or thrown", page.complaints.length === 0, page.complaints.join("\n"));

const stranger = await browser.page();
await stranger.go("data:text/html,<body></body>");
await stranger.run(`(() => { const form = document.createElement("form"); form.method = "post"; form.action = "${root}/undo";
  document.body.append(form); form.submit(); })()`).catch(() => {});
await wait(1500);
check("another page's form is refused", (await stranger.run("document.body.innerText")).includes("Open the address"));

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
