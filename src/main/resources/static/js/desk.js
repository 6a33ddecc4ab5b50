/*
 * The officer's desk by keyboard; everything works by links and forms without it. Hooks, all by data attribute:
 *   [data-desk=list|case]      which page it is
 *   tr[data-desk-row] a[data-desk-open]     the cases of a list, between which j, k and the arrows move
 *   [data-key-next], [data-key-previous], [data-key-list], [data-key-search], [data-key-take], [data-key-decide]   what a key goes to or presses
 *   details[data-part]           a part of a case; those that somebody opens stay open on the next case, in this browser
 *   [data-parts-all]             opens all parts, or closes them; says the other of data-open and data-close then
 *   form[data-key-send]        Ctrl+Enter presses its button [data-key-sends]
 *   dialog[data-keys]          the help, with the switch [data-keys-on] that turns single keys off (WCAG 2.2, 2.1.4)
 */
(() => {
  "use strict";
  const OFF = "desk-keys-off";
  const OPEN = "desk-open";
  const page = () => document.querySelector("[data-desk]");
  const help = () => document.querySelector("dialog[data-keys]");
  const isOn = () => localStorage.getItem(OFF) !== "true";
  const rows = () => [...document.querySelectorAll("[data-desk-open]")];
  const one = (name) => document.querySelector("[data-key-" + name + "]");

  function isTyping(target) {
    if (target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName)) return true;
    return target.tagName === "INPUT" && !["checkbox", "radio", "button", "submit"].includes(target.type);
  }

  function rowOf(element) {
    return element.closest("[data-desk-row]");
  }

  function move(by) {
    const all = rows();
    if (!all.length) return;
    const row = rowOf(document.activeElement);
    const now = row ? all.findIndex((link) => rowOf(link) === row) : -1;
    const next = now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + by));
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
  }

  function press(element) {
    if (!element) return false;
    element.click();
    return true;
  }

  function choose() {
    const row = rowOf(document.activeElement);
    return press(row && row.querySelector("input[type=checkbox]"));
  }

  function take() {
    const form = document.querySelector("form[data-desk-bulk]");
    if (!form) return press(one("take"));
    if (!form.querySelector("input[name=chosen]:checked")) choose();
    if (!form.querySelector("input[name=chosen]:checked")) return false;
    form.requestSubmit();
    return true;
  }

  function decide() {
    const form = one("decide");
    if (!form) return false;
    form.scrollIntoView({ block: "start" });
    const field = form.querySelector("input[type=radio]:checked, input[type=radio], textarea, .button");
    if (field) field.focus({ preventScroll: true });
    return true;
  }

  function search() {
    const field = one("search");
    if (!field) return false;
    field.focus();
    field.select();
    return true;
  }

  const KEYS = {
    j: () => (page().dataset.desk === "list" ? (move(1), true) : false),
    k: () => (page().dataset.desk === "list" ? (move(-1), true) : false),
    x: choose,
    t: take,
    d: decide,
    o: () => press(document.querySelector("[data-parts-all]")),
    n: () => press(one("next")),
    p: () => press(one("previous")),
    l: () => press(one("list")),
    "/": search,
    "?": () => (help().showModal(), true),
  };

  function onKey(event) {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return send(event);
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (["ArrowDown", "ArrowUp"].includes(event.key) && event.target.matches("[data-desk-open]")) {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    if (isOn() && Object.hasOwn(KEYS, event.key) && KEYS[event.key]()) event.preventDefault();
  }

  function send(event) {
    const form = event.target.closest("form[data-key-send]");
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-key-sends]"));
  }

  function helpDialog() {
    const dialog = help();
    const switched = dialog.querySelector("[data-keys-on]");
    switched.checked = isOn();
    switched.addEventListener("change", () => localStorage.setItem(OFF, String(!switched.checked)));
    dialog.querySelector("[data-keys-close]").addEventListener("click", () => dialog.close());
    document.querySelectorAll("[data-keys-open]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => dialog.showModal());
    });
  }

  const parts = () => [...document.querySelectorAll("details[data-part]")];

  function keepOpen() {
    localStorage.setItem(OPEN, parts().filter((part) => part.open).map((part) => part.dataset.part).join(" "));
    nameAll();
  }

  function nameAll() {
    const button = document.querySelector("[data-parts-all]");
    button.textContent = parts().every((part) => part.open) ? button.dataset.close : button.dataset.open;
  }

  function showTarget() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const part = target && target.closest("details[data-part]");
    if (!part) return;
    part.open = true;
    target.scrollIntoView();
  }

  function foldParts() {
    const button = document.querySelector("[data-parts-all]");
    if (!button) return;
    const kept = (localStorage.getItem(OPEN) || "").split(" ");
    parts().forEach((part) => {
      part.open = part.open || kept.includes(part.dataset.part);
      part.querySelector("summary").addEventListener("click", () => setTimeout(keepOpen, 0));
    });
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = !parts().every((part) => part.open);
      parts().forEach((part) => { part.open = open; });
      keepOpen();
    });
    window.addEventListener("hashchange", showTarget);
    nameAll();
    showTarget();
  }

  document.addEventListener("DOMContentLoaded", () => {
    foldParts();
    if (!page() || !help()) return;
    helpDialog();
    document.addEventListener("keydown", onKey);
  });
})();
