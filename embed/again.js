// A page whose module broke is loaded once more, because browsers break modules that are whole: WebKitGTK 2.50.6 one in fifty.

/** Loads this page again; not where that has been done already, nor where the page might not come back. */
export const again = () => {
  const [navigation] = performance.getEntriesByType("navigation");
  if (!navigation || navigation.type === "reload") return;
  // What is chosen stands in the address.
  if (navigator.onLine || location.protocol === "file:") location.reload();
};
