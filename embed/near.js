// Elements that come near the window are told so, once.

const waiting = new WeakMap();
let observer;

const watch = () =>
  (observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const told = isIntersecting && waiting.get(target);
        if (told) {
          stopWaiting(target);
          told();
        }
      }
    },
    { rootMargin: "600px" },
  ));

/** Calls `told` when `element` is less than 600 pixels from being seen. */
export const whenNear = (element, told) => {
  waiting.set(element, told);
  watch().observe(element);
};

/** Lets `element` wait no longer. */
export const stopWaiting = (element) => {
  waiting.delete(element);
  observer?.unobserve(element);
};
