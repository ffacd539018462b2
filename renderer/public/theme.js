// Runs before the first paint, which a module would not: a dark room must not flash white.
const theme = localStorage.getItem("dateline.theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
