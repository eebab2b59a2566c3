export default {
  base: "./",
  build: { modulePreload: false, rollupOptions: { input: ["index.html", "react.html"] } },
};
