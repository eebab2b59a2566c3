// The page's script: loads the wasm that its own script element names, and has the browser keep the page for when there is no
// network.

import { start } from "./start.js";

const { wasm } = document.querySelector("script[data-wasm]").dataset;
await start(() => new URL(wasm, import.meta.url));
if (location.protocol.startsWith("http")) {
  const policy = globalThis.trustedTypes?.createPolicy("article-explorer", { createScriptURL: (url) => url });
  const worker = new URL("./worker.js", import.meta.url).href;
  // Refused in private windows and sandboxed frames; then the page needs its network.
  navigator.serviceWorker?.register(policy?.createScriptURL(worker) ?? worker).catch(() => {});
}
