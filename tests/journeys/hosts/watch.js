// Writes down what goes wrong on a page, from its first line on.
window.watched = [];
addEventListener("securitypolicyviolation", (event) => watched.push(`${event.violatedDirective} forbids ${event.blockedURI}`));
addEventListener("error", (event) => watched.push(event.message || `cannot load ${event.target.src ?? event.target.href}`), true);
addEventListener("unhandledrejection", (event) => watched.push(String(event.reason)));
// What moves under the reader, in browsers that say so.
window.shift = 0;
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
