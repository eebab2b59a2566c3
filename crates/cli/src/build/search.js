// The search of an archive. It fetches only the pieces that the typed words need; what they hold is told in search.rs.
const room = document.querySelector("[data-search]");
const { search: folder, root } = room.dataset;
const KINDS = ["articles", "people", "quotes"];
const ONE = ["article", "person", "quote"];
const SHOWN = 20;
// A short beginning of a word may lie in many pieces of the list; these many are looked at.
const PIECES = 4;
// And so many files of what stands behind the numbers.
const CHUNKS = 30;

const fetched = new Map();
const read = (name) => {
  if (!fetched.has(name)) {
    const answer = fetch(new URL(`${folder}${name}.json`, location.href)).then((response) => {
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    });
    answer.catch(() => fetched.delete(name));
    fetched.set(name, answer);
  }
  return fetched.get(name);
};

// As reading::fold does it: blind to case and to the accents of Latin letters.
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ŀ: "l", ŧ: "t", þ: "th" };
const foldOne = (c) => {
  const base = c.normalize("NFD")[0];
  return LETTERS[c] ?? (/[a-z]/.test(base) ? base : /[\u0300-\u036f\u00ad]/.test(c) ? "" : c);
};
const fold = (text) => [...text.toLowerCase()].map(foldOne).join("");
const split = (text) => fold(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter((word) => [...word].length > 1);

// For each kind the numbers that hold a word beginning so, and up to which number that is all of them.
async function places(beginning, index) {
  const first = Math.max(0, index.words.findLastIndex((word) => word <= beginning));
  const last = index.words.findLastIndex((word) => word < `${beginning}\uffff`);
  const pieces = [];
  for (let n = first; n <= last && pieces.length < PIECES; n++) pieces.push(read(`words-${n}`));
  const found = KINDS.map(() => ({ numbers: new Set(), upTo: last - first >= PIECES ? -1 : Infinity }));
  for (const piece of await Promise.all(pieces)) {
    for (const [word, lists] of Object.entries(piece)) {
      if (!word.startsWith(beginning)) continue;
      lists.forEach((steps, kind) => {
        let n = 0;
        for (const step of steps) {
          if (step < 0) found[kind].upTo = Math.min(found[kind].upTo, n);
          else found[kind].numbers.add((n += step));
        }
      });
    }
  }
  return found;
}

// The first entries of one kind that hold all words, and how many there are, if that is known.
async function matches(kind, words, found, index) {
  const lists = found.map((places) => places[kind]);
  const base = lists.reduce((a, b) => (b.upTo > a.upTo || (b.upTo === a.upTo && b.numbers.size < a.numbers.size) ? b : a));
  const may = ({ numbers, upTo }, n) => numbers.has(n) || n > upTo;
  const numbers = [...base.numbers].filter((n) => lists.every((list) => may(list, n))).sort((a, b) => a - b);
  const entries = [];
  const chunks = new Set();
  let all = base.upTo === Infinity ? numbers.length : null;
  for (const n of numbers) {
    const chunk = Math.floor(n / index.chunk);
    chunks.add(chunk);
    if (entries.length === SHOWN || chunks.size > CHUNKS) break;
    const entry = (await read(`${KINDS[kind]}-${chunk}`))[n % index.chunk];
    // A common word's list ends early; what comes after is looked at itself.
    const unsure = words.filter((_, i) => !lists[i].numbers.has(n));
    const held = unsure.length ? split(entry.slice(0, 2).join(" ")) : [];
    if (unsure.length) all = null;
    if (unsure.every((word) => held.some((other) => other.startsWith(word)))) entries.push(entry);
  }
  return { entries, all };
}

const make = (name, className, ...content) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
};
const link = (text, href) => {
  const a = make("a", "", text);
  a.href = root + href;
  return a;
};
const about = (...parts) => make("p", "about", parts.filter(Boolean).join(" · "));
const counted = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;
const rows = [
  ([headline, href, day, first]) => make("li", "story", make("h3", "", link(headline, href)), make("p", "first", first), about(day)),
  ([name, href, articles, quotes]) => make("li", "person", link(name, href), about(counted(articles, "article"), counted(quotes, "quote"))),
  ([words, by, href, headline, marked]) =>
    make("li", "said", make("blockquote", marked ? "marked" : "", words), make("p", "about", `${by} · `, link(headline, href))),
];

function show({ entries, all }, kind) {
  const name = ["Articles", "People", "Quotes"][kind];
  const more = all === null || all > entries.length ? `the first ${entries.length}${all === null ? "" : ` of ${all}`}` : `${all}`;
  const list = make("ol", ["stories", "people", "quotes"][kind], ...entries.map(rows[kind]));
  return make("section", "", make("h2", "", `${name} `, make("span", "figure", more)), list);
}

const input = make("input", "search");
Object.assign(input, { type: "search", id: "search", placeholder: "Search titles, names and quotes", autocomplete: "off", spellcheck: false });
input.setAttribute("aria-label", input.placeholder);
const status = make("p", "unseen");
status.setAttribute("role", "status");
const results = make("div", "results");
const listed = document.querySelector(".listed");
room.append(input, status);
listed.before(results);

// Refused in some frames, and to those who type very fast; then the address stays as it is.
const remember = (query) => {
  try {
    history.replaceState(null, "", query.trim() ? `?q=${encodeURIComponent(query)}` : location.pathname);
  } catch {}
};

let asked = 0;
async function search() {
  const turn = ++asked;
  const words = split(input.value);
  remember(input.value);
  let shown = [];
  let said = "";
  if (words.length) {
    try {
      const index = await read("index");
      const found = await Promise.all(words.map((word) => places(word, index)));
      const kinds = await Promise.all([1, 0, 2].map(async (kind) => ({ kind, ...(await matches(kind, words, found, index)) })));
      const some = kinds.filter(({ entries }) => entries.length);
      shown = some.map((result) => show(result, result.kind));
      said = some.length ? some.map(({ kind, entries: { length } }) => `${length} ${(length === 1 ? ONE : KINDS)[kind]}`).join(", ") : "Nothing here holds these words.";
      if (!some.length) shown = [make("p", "empty", said)];
    } catch (error) {
      console.error(error);
      said = "The search could not read its files. It needs this site to come from a web server; the lists work without.";
      shown = [make("p", "empty", said)];
    }
  }
  if (turn !== asked) return;
  results.replaceChildren(...(shown.length ? [make("h1", "unseen", "Found"), ...shown] : []));
  status.textContent = said;
  listed.hidden = words.length > 0;
}

input.addEventListener("input", search);
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === "Escape" && input.value) {
    input.value = "";
    search();
  }
});
const query = new URLSearchParams(location.search).get("q");
if (query) {
  input.value = query;
  search();
}
