// Comforts only: every page works without this file.
const $ = (what, from = document) => from.querySelectorAll(what);
const dirty = new Set();

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.method !== "post") return;
  form.dataset.sent = "yes";
  dirty.delete(form);
  for (const button of $("button[type=submit]", form)) button.setAttribute("aria-disabled", "true");
});
addEventListener("pageshow", () => {
  for (const form of $("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of $("[aria-disabled]", form)) button.removeAttribute("aria-disabled");
  }
});

// Leaving a form with something typed in it is asked about.

for (const form of $("form[data-guard]")) form.addEventListener("input", () => dirty.add(form));
addEventListener("beforeunload", event => { if (dirty.size) event.preventDefault(); });

// A list follows its choices at once; typed words wait for Enter.
for (const form of $("form[data-filter]")) {
  form.addEventListener("change", event => { if (event.target.matches("select, [type=checkbox], [type=radio]")) form.requestSubmit(); });
  form.addEventListener("submit", () => { for (const field of form.elements) if (field.value === "" && field.name) field.disabled = true; });
}

// «/» goes to the search field.
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const field = document.querySelector("main input[type=search]");
  if (field) { event.preventDefault(); field.focus(); }
});

// Escape and a click elsewhere close the header's folds.
const closeLooks = except => { for (const open of $("details.look[open]")) if (open !== except) open.open = false; };
document.addEventListener("click", event => closeLooks(event.target.closest("details.look")));
document.addEventListener("keydown", event => {
  const open = event.key === "Escape" && document.querySelector("details.look[open]");
  if (open) { open.open = false; open.querySelector("summary").focus(); }
});

// The device's calendar beside a typed day.
for (const typed of $("input[data-date]")) {
  const box = document.createElement("div"), pick = document.createElement("label"), day = document.createElement("input");
  box.className = "dated"; pick.className = "pick"; day.type = "date"; day.setAttribute("aria-label", typed.dataset.date);
  pick.textContent = "▾";
  typed.before(box); pick.append(day); box.append(typed, pick);
  day.addEventListener("click", () => day.showPicker?.());
  day.addEventListener("change", () => { if (day.value) { typed.value = day.value.split("-").reverse().join("."); typed.dispatchEvent(new Event("input", {bubbles: true})); } });
}

document.querySelector("[data-failed] .errors")?.focus();
