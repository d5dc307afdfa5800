// The pages work without this. It shows which note belongs to which words, and steps through claims with n and p.
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

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "n") step(1);
  else if (event.key === "p") step(-1);
  else if (event.key === "/") document.getElementById("q").focus();
  else return;
  event.preventDefault();
});
