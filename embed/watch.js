// Changes below an element of the host's, told once a frame however many there are.

/** Calls `told` after anything below `element` became another; gives back what ends that. */
export const whenChanged = (element, told) => {
  let due = false;
  let watch = new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (watch) told();
    });
  });
  watch.observe(element, { childList: true, characterData: true, subtree: true });
  return () => {
    watch?.disconnect();
    watch = undefined;
  };
};
