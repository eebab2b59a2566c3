// Keeps the page for when there is no network. FILES are the page's own, VERSION is made of what is in them; a new version is
// fetched whole before it takes the place of the last.

// Other explorers of this origin keep theirs below other names.
const own = `article-explorer ${registration.scope} `;
const kept = own + VERSION;

addEventListener("install", (event) => {
  // The page has just fetched what carries its content in its name; only the page itself may be another by now.
  const fresh = FILES.map((file) => new Request(file, { cache: file === "./" ? "reload" : "force-cache" }));
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll(fresh)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(own) && name !== kept;
  const gone = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(gone.then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  event.respondWith(request.mode === "navigate" ? newest(request) : first(request));
});

/** A page: as it is now; without a network as it was last seen. */
const newest = async (request) => {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const known = await cache.match(request, { ignoreSearch: true });
    if (known) return known;
    throw error;
  }
};

/** What a page loads: names say what is in such files, so what is kept is right. */
const first = async (request) => (await (await caches.open(kept)).match(request)) ?? fetch(request);
