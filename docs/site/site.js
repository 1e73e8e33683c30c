// Search in the documentation, in the browser alone: search-index.js has every section of every page. Without a script, the
// pages work as they are; only the search is missing.
"use strict";

// "resume" finds "résumé": letters are compared without their accents.
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const sections = searchIndex.map((section) => ({
  ...section, plainTitle: plain(section.page + " " + section.title), plainText: plain(section.text),
}));
const form = document.querySelector(".search");
const query = document.getElementById("query");
const list = document.getElementById("results");
const most = 12;
let chosen = -1;

function score(section, words) {
  let sum = 0;
  for (const word of words) {
    const inTitle = section.plainTitle.indexOf(word);
    const inText = section.plainText.indexOf(word);
    if (inTitle < 0 && inText < 0) return 0;
    if (inTitle >= 0) sum += inTitle === 0 || section.plainTitle[inTitle - 1] === " " ? 20 : 8;
    if (inText >= 0) sum += 1 + (section.plainText.split(word).length - 1) / (20 + section.plainText.length / 100);
  }
  return sum;
}

// The text around the first word, with every word marked. Text is never read as HTML.
function excerpt(section, words) {
  const span = document.createElement("span");
  const places = words.map((word) => section.plainText.indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...(places.length ? places : [0])) - 50);
  // Accents count as letters of their own only in the plain text, so the texts are compared word by word.
  for (const piece of section.text.slice(start, start + 180).split(/(\s+)/)) {
    const isFound = piece.trim() && words.some((word) => plain(piece).includes(word));
    span.append(isFound ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece);
  }
  if (start > 0) span.prepend("…");
  return span;
}

function choose(place) {
  const items = [...list.querySelectorAll("li")];
  chosen = items.length ? (place + items.length) % items.length : -1;
  items.forEach((item, index) => item.setAttribute("aria-selected", String(index === chosen)));
  if (chosen >= 0) {
    items[chosen].scrollIntoView({ block: "nearest" });
    query.setAttribute("aria-activedescendant", items[chosen].id);
  } else {
    query.removeAttribute("aria-activedescendant");
  }
}

function show() {
  const words = plain(query.value).split(/\s+/).filter(Boolean);
  list.replaceChildren();
  const isOpen = words.length > 0;
  list.hidden = !isOpen;
  query.setAttribute("aria-expanded", String(isOpen));
  if (!isOpen) return choose(-1);
  const found = sections.map((section) => ({ section, score: score(section, words) })).filter((item) => item.score > 0);
  found.sort((first, second) => second.score - first.score);
  for (const [index, { section }] of found.slice(0, most).entries()) {
    const item = document.createElement("li");
    item.id = `result-${index}`;
    item.setAttribute("role", "option");
    const link = document.createElement("a");
    link.href = document.body.dataset.root + section.address;
    link.tabIndex = -1;
    const title = document.createElement("b");
    title.textContent = section.title === section.page ? section.page : `${section.page} › ${section.title}`;
    link.append(title, excerpt(section, words));
    item.append(link);
    list.append(item);
  }
  if (!found.length) list.append(Object.assign(document.createElement("p"), { textContent: "Nothing found." }));
  choose(0);
}

function close() {
  list.hidden = true;
  query.setAttribute("aria-expanded", "false");
}

form.hidden = false;
query.addEventListener("input", show);
query.addEventListener("focus", () => query.value && show());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const link = list.querySelector('[aria-selected="true"] a');
  if (!link) return;
  close();
  query.blur();
  location.assign(link.href);
});
query.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") choose(chosen + 1);
  else if (event.key === "ArrowUp") choose(chosen - 1);
  else if (event.key === "Escape") { close(); query.blur(); }
  else return;
  event.preventDefault();
});
document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
document.addEventListener("keydown", (event) => {
  const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  query.focus();
});

// On a small screen, the list of pages begins closed and the text comes first.
const pages = document.querySelector(".pages");
const small = matchMedia("(max-width: 50rem)");
const fold = () => { pages.open = !small.matches; };
small.addEventListener("change", fold);
fold();
const current = pages.querySelector("[aria-current]");
if (current) pages.scrollTop = current.offsetTop - pages.clientHeight / 2;
