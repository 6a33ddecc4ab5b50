/*
 * What makes the verify page pleasanter; the page works without it.
 *   a file dropped anywhere on the page is checked at once
 *   a QR code is read with the camera: by the browser itself where it can, otherwise by js/qr (see docs/decisions/0029)
 * The picture is looked at here and nowhere else: only the text of the code goes into the form, as if it had been pasted.
 */
(() => {
  "use strict";
  const form = document.querySelector("form[data-verify]");
  if (!form) return;
  const send = () => form.requestSubmit(form.querySelector("[data-verify-send]"));

  /* ---- a file dropped anywhere ---- */
  const over = document.querySelector("[data-drop-over]");
  const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  let depth = 0;
  const show = (inside) => { depth = inside; over.hidden = depth <= 0; };
  // the zone of meshe.js would take the file and wait; here all of the page is the zone
  form.querySelectorAll("[data-drop]").forEach((zone) => zone.removeAttribute("data-drop"));
  document.addEventListener("dragenter", (event) => { if (carriesFiles(event)) { event.preventDefault(); show(depth + 1); } });
  document.addEventListener("dragover", (event) => { if (carriesFiles(event)) event.preventDefault(); });
  document.addEventListener("dragleave", (event) => { if (carriesFiles(event)) show(depth - 1); });
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    show(0);
    form.elements.file.files = event.dataTransfer.files;
    send();
  });
  form.querySelector("[data-drop-anywhere]").hidden = false;

  /* ---- the camera ---- */
  const PATIENCE = 12000;
  const PAUSE = 120;
  const dialog = document.querySelector("[data-camera]");
  const video = dialog.querySelector("video");
  let stream = null;
  if (navigator.mediaDevices && navigator.mediaDevices.getUserMedia) document.querySelector("[data-scan]").hidden = false;
  document.querySelector("[data-scan-open]").addEventListener("click", open);
  dialog.querySelector("[data-camera-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", stop);
  window.addEventListener("pagehide", stop);

  async function open() {
    say("starting");
    video.hidden = true;
    dialog.showModal();
    try {
      const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false });
      if (!dialog.open) { camera.getTracks().forEach((track) => track.stop()); return; }
      stream = camera;
      video.srcObject = camera;
      await video.play();
      video.hidden = false;
      say("looking");
      found(await look(await reader()));
    } catch (problem) {
      stop();
      video.hidden = true;
      say({ NotAllowedError: "denied", SecurityError: "denied", NotFoundError: "absent", OverconstrainedError: "absent" }[problem.name] || "broken");
    }
  }

  function stop() {
    if (stream) stream.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
  }

  function say(what) {
    dialog.querySelectorAll("[data-camera-says]").forEach((text) => { text.hidden = text.dataset.cameraSays !== what; });
  }

  /* What reads the code in the picture that the camera shows now: a text, or null. */
  async function reader() {
    if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
      const detector = new BarcodeDetector({ formats: ["qr_code"] });
      return async () => { const codes = await detector.detect(video); return codes.length ? codes[0].rawValue : null; };
    }
    const { decodeQR } = await import("./qr/decode.js");
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    return async () => {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      pen.drawImage(video, 0, 0);
      try { return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height)); } catch { return null; }
    };
  }

  async function look(read) {
    const since = performance.now();
    while (stream) {
      const text = video.videoWidth ? await read() : null;
      if (text) return text;
      if (stream && performance.now() - since > PATIENCE) say("slow");
      await new Promise((again) => setTimeout(again, PAUSE));
    }
    return null;
  }

  function found(text) {
    if (!text) return;
    stop();
    say("found");
    form.elements.file.value = "";
    form.elements.text.value = text;
    send();
  }
})();
