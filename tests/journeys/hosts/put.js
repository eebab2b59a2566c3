/** A new explorer of an address, in place of the last. */
window.put = (src) => {
  const explorer = document.createElement("article-explorer");
  explorer.src = src;
  explorer.published = "2025-02-17";
  document.body.replaceChildren(explorer);
};
