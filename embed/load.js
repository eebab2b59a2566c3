// Starts the page: loads the module and the wasm that its own script element names.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const here = (file) => new URL(file, import.meta.url);
const { default: init } = await import(here(js));
await init({ module_or_path: here(wasm) });
