// For the page around frames: each iframe[data-article-explorer] is made as high as what it holds, and as light or dark as the
// page is. Needs nothing else.
{
  const frames = () => document.querySelectorAll("iframe[data-article-explorer]");
  const say = (frame, message) => frame.contentWindow?.postMessage({ v: 1, ...message }, "*");
  const ask = (frame) => {
    const theme = frame.dataset.theme ?? getComputedStyle(frame).colorScheme;
    if (/^(light|dark)$/.test(theme)) {
      frame.style.colorScheme = theme;
      say(frame, { type: "article-explorer:theme", theme });
    }
    say(frame, { type: "article-explorer:measure" });
  };
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
  new MutationObserver(greet).observe(document.documentElement, { childList: true, subtree: true });
}
