// For the page around frames: each iframe[data-article-explorer] is made as high as what it holds, and as light or dark as the
// page is. Needs nothing else.
{
  const frames = () => document.querySelectorAll("iframe[data-article-explorer]");
  const say = (frame, message) => frame.contentWindow?.postMessage({ v: 1, ...message }, "*");
  const ask = (frame) => {
    const asked = frame.dataset.theme ?? /[?&]theme=(light|dark)\b/.exec(frame.src)?.[1];
    // What the page around the frame is; a page that says nothing of its colours is light, whatever the system is.
    const around = getComputedStyle(frame.parentElement).colorScheme.replace(/\bonly\b/, "").trim();
    const theme = asked ?? (around === "normal" ? "light" : around);
    frame.style.colorScheme = theme;
    say(frame, { type: "article-explorer:theme", theme });
    say(frame, { type: "article-explorer:measure" });
  };
  const askAll = () => frames().forEach(ask);
  // A frame in a hidden tab has no height to tell; it is asked again when it is shown.
  const seen = new IntersectionObserver((entries) => entries.forEach((e) => e.isIntersecting && ask(e.target)));
  const known = new WeakSet();
  const greet = () =>
    frames().forEach((frame) => {
      if (known.has(frame)) return;
      known.add(frame);
      frame.addEventListener("load", () => ask(frame));
      seen.observe(frame);
    });
  addEventListener("message", ({ source, data }) => {
    if (data?.v !== 1 || data.type !== "article-explorer:height") return;
    for (const frame of frames()) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(Math.max(+data.height || 0, 60), 20000)}px`;
    }
  });
  greet();
  const { documentElement: root, body } = document;
  new MutationObserver(greet).observe(root, { childList: true, subtree: true });
  // A page may go from light to dark while it is read.
  for (const element of [root, body]) if (element) new MutationObserver(askAll).observe(element, { attributes: true });
}
