/*
 * What makes pages pleasanter; each works without it. Hooks, all by data attribute:
 *   <form data-draft="name">        keeps what is typed on this device until the form is sent (never passwords or files)
 *   <button data-confirm-title="…" data-confirm-text="…">   asks in a dialog before its form is sent
 *   <button data-copy="#id">        copies that field's value
 *   <div data-drop>                 a file can be dropped on it
 *   data-focus                      takes the focus when the page opens (the error summary)
 *   <form data-download>            answers with a file, so the page stays and its button works again
 * Every form with method=post is guarded against being sent twice.
 */
(() => {
  "use strict";
  const words = () => document.body.dataset;

  function guardAgainstDoubleSubmit() {
    const labels = new Map();
    const release = () => {
      document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
      labels.forEach((label, button) => { button.removeAttribute("aria-disabled"); button.replaceChildren(...label); });
      labels.clear();
    };
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("hx-post")) return;
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "true";
      const button = event.submitter;
      if (button && button.classList.contains("button")) {
        setTimeout(() => { button.setAttribute("aria-disabled", "true"); labels.set(button, [...button.childNodes]); button.textContent = words().sending; }, 0);
      }
      if (form.hasAttribute("data-download")) setTimeout(release, 4000);
    });
    window.addEventListener("pageshow", (event) => { if (event.persisted) release(); });
  }

  function askFirst() {
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[data-confirm-title]");
      if (!button || button.dataset.confirmed) return;
      event.preventDefault();
      confirmDialog(button).showModal();
    }, true);
  }

  function confirmDialog(button) {
    const dialog = document.createElement("dialog");
    const title = document.createElement("h2");
    title.id = "dialog-title";
    title.textContent = button.dataset.confirmTitle;
    const text = document.createElement("p");
    text.textContent = button.dataset.confirmText || "";
    const actions = document.createElement("div");
    actions.className = "actions";
    const yes = choice(button.dataset.confirmYes || words().confirm, button.classList.contains("button-danger") ? "button button-danger" : "button");
    const no = choice(words().cancel, "button button-quiet");
    actions.append(yes, no);
    dialog.append(title, text, actions);
    dialog.setAttribute("aria-labelledby", title.id);
    no.addEventListener("click", () => dialog.close());
    yes.addEventListener("click", () => { dialog.close(); button.dataset.confirmed = "true"; button.click(); delete button.dataset.confirmed; });
    dialog.addEventListener("close", () => { dialog.remove(); button.focus(); });
    document.body.append(dialog);
    return dialog;
  }

  function choice(label, look) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = look;
    button.textContent = label;
    return button;
  }

  function copyButtons() {
    document.querySelectorAll("[data-copy]").forEach((button) => {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        const label = button.textContent;
        await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value);
        button.textContent = words().copied;
        announce(words().copied);
        setTimeout(() => { button.textContent = label; }, 2000);
      });
    });
  }

  function announce(text) {
    let region = document.getElementById("announcer");
    if (!region) {
      region = document.createElement("div");
      region.id = "announcer";
      region.className = "visually-hidden";
      region.setAttribute("role", "status");
      document.body.append(region);
    }
    region.textContent = text;
  }

  function dropZones() {
    document.querySelectorAll("[data-drop]").forEach((zone) => {
      const input = zone.querySelector("input[type=file]");
      zone.querySelectorAll("[data-drop-hint]").forEach((hint) => { hint.hidden = false; });
      for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("over"); });
      for (const name of ["dragleave", "drop"]) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.remove("over"); });
      zone.addEventListener("drop", (event) => {
        if (event.dataTransfer.files.length) { input.files = event.dataTransfer.files; input.dispatchEvent(new Event("change", { bubbles: true })); }
      });
    });
  }

  /* Drafts stay in this browser tab's own storage and are gone when it closes: a shared computer keeps nothing. */
  function drafts() {
    document.querySelectorAll("form[data-draft]").forEach((form) => {
      const key = "draft:" + form.dataset.draft;
      const note = form.querySelector(".draft-note") || form.appendChild(Object.assign(document.createElement("p"), { className: "draft-note" }));
      note.setAttribute("role", "status");
      if (!form.querySelector("[aria-invalid=true]") && restore(form, key)) tellRestored(form, key, note);
      form.addEventListener("input", () => { keep(form, key); if (!note.textContent) note.textContent = words().draftKept; });
      form.addEventListener("submit", () => sessionStorage.removeItem(key));
    });
  }

  function draftable(form) {
    return [...form.elements].filter((field) => field.name && field.name !== "_csrf" && !["password", "file", "hidden", "submit", "button"].includes(field.type));
  }

  function keep(form, key) {
    const typed = draftable(form).map((field) => [field.name, field.value, field.checked === true]);
    sessionStorage.setItem(key, JSON.stringify(typed));
  }

  function restore(form, key) {
    const kept = sessionStorage.getItem(key);
    if (!kept) return false;
    const typed = JSON.parse(kept);
    const fields = draftable(form);
    let changed = false;
    fields.forEach((field, index) => {
      const [name, value, checked] = typed[index] || [];
      if (name !== field.name) return;
      if (field.type === "checkbox" || field.type === "radio") { changed = changed || field.checked !== checked; field.checked = checked; }
      else { changed = changed || field.value !== value; field.value = value; }
    });
    return changed;
  }

  function tellRestored(form, key, note) {
    note.textContent = words().draftRestored + " ";
    const again = choice(words().draftDiscard, "button-link");
    again.addEventListener("click", () => { sessionStorage.removeItem(key); form.reset(); note.textContent = ""; });
    note.append(again);
  }

  function focusFirst() {
    const wanted = document.querySelector("[data-focus]");
    if (wanted) wanted.focus();
  }

  document.addEventListener("DOMContentLoaded", () => { guardAgainstDoubleSubmit(); askFirst(); copyButtons(); dropZones(); drafts(); focusFirst(); });
  document.addEventListener("htmx:afterSwap", () => { dropZones(); copyButtons(); });
})();
