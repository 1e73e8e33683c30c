// Runs in a page: returns what a reader with a keyboard, a screen reader or weak eyes would stumble over.
export const audit = `(() => {
  const found = [];
  const visible = (each) => each.offsetParent !== null || getComputedStyle(each).position === "fixed";
  const name = (each) => each.outerHTML.slice(0, 90);

  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) found.push("id twice: " + id);

  if (document.querySelectorAll("main").length !== 1 || document.querySelectorAll("h1").length !== 1) found.push("one main, one h1");
  let level = 0;
  for (const head of document.querySelectorAll("main h1, main h2, main h3, main h4")) {
    const next = Number(head.tagName[1]);
    if (next > level + 1) found.push("heading skips a level: " + name(head));
    level = next;
  }

  for (const control of document.querySelectorAll("a[href], button, select, textarea, input:not([type=hidden]), iframe")) {
    const label = control.labels?.[0]?.textContent ?? "";
    const words = [control.getAttribute("aria-label"), label, control.textContent, control.title].join("").trim();
    if (!words) found.push("without a name: " + name(control));
    // WCAG 2.5.8: 24 pixels, except for links within a line of text.
    const box = control.getBoundingClientRect();
    if (visible(control) && box.width && control.matches("button, select, .top a, td a") && (box.width < 24 || box.height < 24)) {
      found.push("too small to hit: " + name(control) + " " + Math.round(box.width) + "x" + Math.round(box.height));
    }
  }

  // WCAG 1.4.3: 4.5 to 1 for text, 3 to 1 for large text.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgb("Canvas");
  };
  for (const each of document.querySelectorAll("body *")) {
    const words = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!words || !visible(each) || each.closest("script, .spoken, option, optgroup")) continue;
    const style = getComputedStyle(each);
    const [a, b] = [light(rgb(style.color)), light(ground(each))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (isLarge ? 3 : 4.5)) found.push("contrast " + ratio.toFixed(2) + ": " + name(each));
  }

  if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the window");
  return found;
})()`;
