// Reads the documentation's site as a person does: small and large, light and dark, with the search by keyboard alone.
//
// Usage: node site.mjs FOLDER PICTURES        CHROMIUM names the browser; FOLDER is what scripts/site made
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { audit } from "./audit.mjs";
import { open, wait } from "./browser.mjs";

const [folder, pictures] = process.argv.slice(2);
const address = (path) => pathToFileURL(`${folder}/${path}`).href;
mkdirSync(pictures, { recursive: true });
let failed = 0;
function check(what, isSo, more = "") {
  if (!isSo) failed += 1;
  console.log(`${isSo ? "ok  " : "FAIL"} ${what}${isSo ? "" : ` ${more}`}`);
}

const browser = await open(process.env.CHROMIUM ?? "chromium");
const page = await browser.page();
for (const path of ["index", "README.zh-CN", "docs/json", "docs/merging", "commands/export", "commands/role"]) {
  for (const width of [380, 1024, 1440]) {
    for (const scheme of ["light", "dark"]) {
      await page.size(width, scheme);
      await page.go(address(`${path}.html`));
      const found = await page.run(audit);
      check(`${path} at ${width}, ${scheme}`, found.length === 0, found.join("\n     "));
      await page.picture(`${pictures}/${path.replaceAll("/", "-")}-${width}-${scheme}.png`);
    }
  }
}

await page.size(1024);
await page.go(address("docs/json.html"));
await page.press("/");
check("/ leads to the search", await page.run(`document.activeElement.id === "query"`));
for (const key of "withheld") await page.press(key);
await wait(100);
const titles = await page.run(`[...document.querySelectorAll("#results b")].map((each) => each.textContent)`);
check("a word is found", titles.some((title) => title.startsWith("Merging")), titles.join(", "));
await page.picture(`${pictures}/search.png`);
const goal = await page.run(`document.querySelector("[aria-selected=true] a").href`);
await page.press("Enter");
await wait(500);
check("Enter opens the first result", (await page.run("location.href")) === goal, await page.run("location.href"));
await page.run(`query.value = "resume"; query.dispatchEvent(new Event("input"))`);
check("letters are found without their accents", (await page.run(`document.querySelectorAll("#results mark").length`)) > 0);
await page.run(`query.value = "xyzzy"; query.dispatchEvent(new Event("input"))`);
check("an unknown word is not found", (await page.run(`results.textContent`)) === "Nothing found.");
check("nothing is refused or missing", page.complaints.length === 0, page.complaints.join("\n"));
await browser.close();
process.exit(failed ? 1 : 0);
