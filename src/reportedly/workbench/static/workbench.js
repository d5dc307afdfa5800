// The pages work without this. It shows which note belongs to which words, steps through claims with n and p, decides
// with a, r, c and u, brings the form that corrects into the margin, and fills in words that are selected.
"use strict";

const NAMES = ["claim", "figure"];

function light(element, on) {
  for (const name of NAMES) {
    const id = element.closest(`[data-${name}]`)?.dataset[name];
    if (!id) continue;
    for (const other of document.querySelectorAll(`[data-${name}="${CSS.escape(id)}"]`)) other.classList.toggle("lit", on);
    return;
  }
}

function step(direction) {
  const notes = [...document.querySelectorAll(".note")];
  if (!notes.length) return;
  const at = notes.indexOf(document.activeElement.closest(".note"));
  const next = notes[(at < 0 ? (direction > 0 ? 0 : notes.length - 1) : at + direction + notes.length) % notes.length];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

for (const [event, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(event, ({ target }) => target instanceof Element && light(target, on));
}

// The figure or claim that has the focus, else the one that was stepped to.
function findActs() {
  return document.activeElement.closest("[data-part]")?.querySelector(".acts");
}

function press(act) {
  const button = findActs()?.querySelector(`[data-act="${act}"]`);
  button?.click();
  return Boolean(button);
}

// Brings the form that corrects a figure or claim from its own page into the margin.
async function bringForm(link) {
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const form = page.querySelector("form.correct");
  if (!answer.ok || !form) {
    location.assign(link.href);
    return;
  }
  const acts = link.closest(".acts");
  acts.querySelector("form")?.remove();
  acts.append(form);
  acts.querySelector("details").open = true;
  form.querySelector("input:not([type=hidden]), select").focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.('[data-act="correct"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  bringForm(link);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "n") step(1);
  else if (event.key === "p") step(-1);
  else if (event.key === "/") document.getElementById("q").focus();
  else if (event.key === "a" && press("accept")) ;
  else if (event.key === "r" && press("reject")) ;
  else if (event.key === "c" && press("correct")) ;
  else if (event.key === "u" && document.querySelector(".notice button")) document.querySelector(".notice button").click();
  else return;
  event.preventDefault();
});

// Words that are selected in the text go into the forms that add a figure or claim.
const AROUND = 40;
const missed = document.querySelector(".missed");

function readPicked() {
  const selection = document.getSelection();
  const words = selection.toString().trim();
  if (!words || selection.rangeCount !== 1) return null;
  const range = selection.getRangeAt(0);
  const block = range.commonAncestorContainer.parentElement?.closest(".text");
  if (!block?.closest(".reading")) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = block.textContent;
  const start = before.toString().length;
  const end = start + range.toString().length;
  return { words, within: text.slice(Math.max(0, start - AROUND), end + AROUND) };
}

function fillForm(id, { words, within }) {
  const details = document.getElementById(id);
  details.open = true;
  details.querySelector("[name=words]").value = words;
  details.querySelector("[name=within]").value = within;
  details.scrollIntoView({ block: "center" });
  details.querySelector("[name=number], [name=voice]").focus({ preventScroll: true });
}

if (missed) {
  const bar = document.createElement("div");
  bar.className = "picked";
  bar.hidden = true;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Selected words");
  let picked = null;
  for (const [id, name] of [["add-figure", "Add as a figure"], ["add-claim", "Add as a claim"]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => {
      bar.hidden = true;
      fillForm(id, picked);
    });
    bar.append(button);
  }
  document.getElementById("main").append(bar);
  document.addEventListener("selectionchange", () => {
    const found = readPicked();
    bar.hidden = !found;
    picked = found ?? picked;
  });
}
