// Finds what a person would name: "the button « Envoyer »". arguments: role, name, where (a CSS
// selector, or null for the whole page). Answers { found: element } or { problem: sentence }.
const [role, name, where] = arguments;

const SELECTORS = {
  button: "button, [role=button], summary, input[type=button], input[type=submit]",
  link: "a[href]",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  field: "input:not([type]), input[type=text], input[type=number], input[type=search], textarea, select",
  heading: "h1, h2, h3, h4, h5, h6",
  any: "button, a[href], summary, input, select, textarea, [role]",
};

const plain = (text) => (text || "").replace(/\s+/g, " ").trim(); // no-break spaces too
const textOf = (id) => plain(document.getElementById(id)?.textContent);

function nameOf(element) {
  const labelled = element.getAttribute("aria-labelledby");
  if (labelled) return plain(labelled.split(/\s+/).map(textOf).join(" "));
  if (element.getAttribute("aria-label")) return plain(element.getAttribute("aria-label"));
  if (element.labels?.length) return plain([...element.labels].map((label) => label.textContent).join(" "));
  return plain(element.textContent) || plain(element.value) || plain(element.title);
}

// A hidden choice is often drawn by its label.
const target = (element) => (element.matches("input[type=radio], input[type=checkbox]") && element.labels?.[0]) || element;

const place = where ? document.querySelector(where) : document;
if (!place) return { problem: `nothing matches ${where}` };
const shown = [...place.querySelectorAll(SELECTORS[role] ?? role)].filter((element) => target(element).checkVisibility());
const wanted = plain(name);
let found = shown.filter((element) => nameOf(element) === wanted);
if (found.length === 0) found = shown.filter((element) => nameOf(element).includes(wanted));
if (found.length === 1) return { found: target(found[0]), itself: found[0] };
if (found.length === 0) return { problem: `no ${role} « ${wanted} »; there are: ${shown.map(nameOf).join(" | ") || "none"}` };
return { problem: `${found.length} times ${role} « ${wanted} »: ${found.map(nameOf).join(" | ")}` };
