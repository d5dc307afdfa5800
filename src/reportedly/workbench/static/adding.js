// The forms work without this. It takes what is dropped on the page, folders too, and says at once what is too much.
"use strict";

const box = document.getElementById("add");
const form = box.querySelector(".drop");
const told = box.querySelector(".told");
const MEGABYTE = 1024 * 1024;
const PAGE = /\.(html|htm|xhtml|xht|shtml|HTML|HTM)$/;
const COMPANION = /^(.*?)(_files|\.files|_file|[_-]Dateien|_fichiers|_archivos|_ficheiros|_bestanden)$/;

function tell(words) {
  told.textContent = words;
  told.hidden = false;
}

function explainTooMuch(files) {
  const { files: most, megabytes } = box.dataset;
  if (!files.length) return "Nothing to read was found there.";
  if (files.length > Number(most)) return `These are ${files.length} files, and ${most} can be sent at once.`;
  const all = files.reduce((sum, [, file]) => sum + file.size, 0) / MEGABYTE;
  return all > Number(megabytes) ? `These are ${Math.ceil(all)} MB, and ${megabytes} MB can be sent at once.` : "";
}

// Hidden files, and the folder that a browser saves beside a page: the server leaves them out as well.
function dropCompanions(given) {
  const pages = new Set(given.filter(([path]) => PAGE.test(path)).map(([path]) => path.replace(PAGE, "")));
  return given.filter(([path]) => {
    const parts = path.split("/");
    if (parts.some((one) => one.startsWith("."))) return false;
    return !parts.slice(0, -1).some((_, at) => pages.has(COMPANION.exec(parts.slice(0, at + 1).join("/"))?.[1]));
  });
}

async function send(given) {
  const files = dropCompanions(given);
  const tooMuch = explainTooMuch(files);
  if (tooMuch) return tell(tooMuch);
  const data = new FormData();
  data.append("seal", form.elements.seal.value);
  for (const [path, file] of files) data.append("files", file, path);
  tell(`Sending ${files.length === 1 ? "1 file" : `${files.length} files`} …`);
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    tell(page.querySelector(".lead")?.textContent ?? page.body.textContent);
  } catch {
    tell("What was chosen could not be sent: the workbench does not answer, or a file has changed or gone.");
  }
}

function openFile(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

// A folder gives its entries in parts; an empty part is the end.
async function listFolder(entry) {
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return all;
    all.push(...some);
  }
}

async function walk(entry, path) {
  if (entry.isFile) return [[path, await openFile(entry)]];
  const found = await listFolder(entry);
  return (await Promise.all(found.map((one) => walk(one, `${path}/${one.name}`)))).flat();
}

async function takeDropped(transfer) {
  const entries = [...transfer.items].map((one) => one.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => [file.name, file]);
  return (await Promise.all(entries.map((entry) => walk(entry, entry.name)))).flat();
}

function bringsFiles(event) {
  return event.dataTransfer?.types.includes("Files");
}

document.addEventListener("dragover", (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  box.classList.add("over");
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) box.classList.remove("over");
});

document.addEventListener("drop", async (event) => {
  if (!bringsFiles(event)) return;
  event.preventDefault();
  box.classList.remove("over");
  try {
    await send(await takeDropped(event.dataTransfer));
  } catch {
    tell("What was dropped could not be opened.");
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = [...form.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
  send(chosen.map((file) => [file.webkitRelativePath || file.name, file]));
});

form.querySelector(".dropping").hidden = false;
