window.told = [];
for (const what of ["ready", "select", "filter", "error"]) {
  addEventListener(`article-explorer:${what}`, ({ type, detail }) => told.push([type, detail]));
}
