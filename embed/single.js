// The script of a page in one file: the wasm is in the page, compressed and written in printable characters.

import { start } from "./start.js";
import { unpacked } from "./unpack.js";

await start(async () => {
  if (typeof DecompressionStream !== "function") throw new Error("this browser cannot unpack what the file holds");
  const packed = unpacked(document.getElementById("module").textContent);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
});
