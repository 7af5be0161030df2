// Has the page listen to itself where the browser's driver does not tell what was heard; answers what was
// heard, and of whom anything was asked, since the last time.
if (!window.heard) {
  const heard = (window.heard = []);
  window.addEventListener("error", (event) => heard.push(event.message));
  window.addEventListener("unhandledrejection", (event) => heard.push(String(event.reason)));
  const refused = (event) => heard.push(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`);
  document.addEventListener("securitypolicyviolation", refused);
  const error = window.console.error;
  window.console.error = (...all) => {
    heard.push(all.join(" "));
    error.apply(window.console, all);
  };
}
return {
  heard: window.heard.splice(0),
  asked: performance.getEntriesByType("resource").map((it) => it.name),
};
