// The page of long work loads itself anew without this. It puts what changed into the page, and leaves the rest alone.
"use strict";

const EVERY = 1000;

function takeOver(page) {
  for (const now of document.querySelectorAll("[data-part]")) {
    const next = page.querySelector(`[data-part="${now.dataset.part}"]`);
    if (next && next.innerHTML !== now.innerHTML) now.replaceChildren(...next.childNodes);
  }
  document.title = page.title;
}

function tell(words) {
  document.querySelector("[data-part=state] [role=status]").textContent = words;
}

async function follow() {
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const job = page.getElementById("job");
    if (!job) {
      tell(page.querySelector(".lead")?.textContent ?? "The workbench does not know this work any more.");
      return;
    }
    takeOver(page);
    if ("over" in job.dataset) return;
  } catch {
    tell("The workbench does not answer. What was kept until then is whole; start it again, and send the rest again.");
  }
  setTimeout(follow, EVERY);
}

setTimeout(follow, EVERY);
