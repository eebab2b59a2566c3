// <article-explorer>: an article in a host's page, explored where it stands.

import { VIEWS, check, named, pixels, prefix, published } from "./attributes.js";
import { engine, onBroken } from "./engine.js";
import { canMark } from "./marks.js";
import { READING, isLong, painted } from "./long.js";
import { stopWaiting, whenNear } from "./near.js";
import { Place } from "./place.js";
import { fromAddress, fromElement } from "./source.js";
import { whenChanged } from "./watch.js";
import css from "styles";

const SETTINGS = ["src", "for", "views", "published", "permalink", "lang"];

/** Attributes that are properties too, `lang` aside, which every element has. */
const PROPERTIES = { src: "src", htmlFor: "for", views: "views", view: "view", theme: "theme", published: "published", height: "height", permalink: "permalink" };

let sheet;
const sheets = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return [sheet];
};

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

export class ArticleExplorer extends HTMLElement {
  static observedAttributes = [...SETTINGS, "view", "theme", "height"];

  #slot = make("slot");
  #notice = make("p", { className: "notice" });
  #busy = make("p", { className: "busy" });
  #mount = make("div", { className: "root", hidden: true });
  #explorer;
  #place;
  #unbroken;
  #unwatch;
  #ready = false;
  // Since it came near; whether it stands, waits for something, or failed.
  #begun = false;
  #analysis;
  #said = { select: undefined, filter: undefined };
  // What was seen and chosen when the module broke.
  #kept;
  // Each start has a number, so that one which was overtaken while it waited stops.
  #start = 0;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = sheets();
    this.#notice.setAttribute("role", "status");
    this.#notice.part = "notice";
    // What passes lies over the foot of what is seen: a line above it would push all down, and pull it up when it goes.
    this.#busy.setAttribute("role", "status");
    this.#busy.append(make("span", { part: "notice" }));
    shadow.append(this.#notice, this.#slot, this.#busy, this.#mount);
  }

  connectedCallback() {
    // What was set before this class was there lies over its properties.
    for (const property of Object.keys(PROPERTIES)) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    this.#dress();
    if (!this.#explorer) whenNear(this, () => this.#begin());
  }

  disconnectedCallback() {
    stopWaiting(this);
    // One that is only moved is back at once, and goes on as it was.
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === "theme" || name === "height") return this.#dress();
    if (name === "view") return void (now && this.#explorer?.show(now));
    if (this.#begun) this.#begin();
  }

  /** The analysis of the article, as ANALYSIS.md describes it; none before `article-explorer:ready`. */
  get analysis() {
    if (!this.#ready) return null;
    return (this.#analysis ??= JSON.parse(this.#explorer.analysis()));
  }

  /** Chooses the entities of these names and no others; gives back how many there are. */
  select(...names) {
    return this.#ready ? this.#explorer.select(names.flat().map(String)) : 0;
  }

  /** Gives up every choice. */
  clear() {
    if (this.#ready) this.#explorer.clear();
  }

  /** The analysis as JSON text, the same to the byte as the command line gives; none before `article-explorer:ready`. */
  export() {
    return this.#ready ? this.#explorer.analysis() : null;
  }

  /** Takes the explorer away and brings back what the element holds. It starts again when it is put into a page again. */
  destroy() {
    this.#start += 1;
    this.#begun = false;
    stopWaiting(this);
    this.#unbroken?.();
    this.#unbroken = undefined;
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#place?.destroy();
    this.#place = undefined;
    this.#explorer?.destroy();
    this.#explorer = undefined;
    this.#ready = false;
    this.#analysis = undefined;
    this.#said = { select: undefined, filter: undefined };
    this.#mount.style.minBlockSize = this.#mount.style.marginBlockStart = "";
    this.#stand(false);
  }

  #dress() {
    const theme = this.getAttribute("theme");
    check(this, "theme", ["auto", "light", "dark"]);
    if (theme === "light" || theme === "dark") this.#mount.dataset.theme = theme;
    else delete this.#mount.dataset.theme;
    const height = pixels(this);
    // The slot takes no room of its own but with `for`, where it keeps that of the explorer to come.
    this.#mount.style.blockSize = this.#slot.style.blockSize = height > 0 ? `${height}px` : "";
    // What lies over the text must be no higher than what scrolls.
    this.#mount.style.setProperty("--within", height > 0 ? `${height}px` : null);
    this.#mount.style.overflowY = height > 0 ? "auto" : "";
  }

  /**
   * Puts the mount in the place of what the element holds, with as much room as was seen of that: an article with pictures is higher
   * than its prose, and what follows would move up into the window. Where all of it is above the window, browsers keep what is seen
   * in its place.
   */
  #takePlace() {
    const { top, bottom } = this.getBoundingClientRect();
    this.#stand(true);
    // What the article's first margin kept free stays free.
    this.#mount.style.marginBlockStart = this.#place ? "" : `${Math.max(0, top - this.#mount.getBoundingClientRect().top)}px`;
    const seen = top < innerHeight && top > -innerHeight && bottom > 0;
    const kept = Math.min(bottom, innerHeight) - this.#mount.getBoundingClientRect().top;
    const needed = seen && kept > 0 && !this.#place && !this.#mount.style.blockSize;
    this.#mount.style.minBlockSize = needed ? `${Math.ceil(kept)}px` : "";
  }

  /** Whether the explorer stands, or what the element holds. */
  #stand(stands) {
    this.#mount.hidden = !stands;
    this.#slot.hidden = stands;
    this.#notice.textContent = this.#busy.firstChild.textContent = "";
  }

  async #begin(kept) {
    this.destroy();
    this.#begun = true;
    this.#kept = kept;
    const start = this.#start;
    this.#unbroken = onBroken((error, last) => (last ? this.#fail(error) : this.#again()));
    try {
      const [Explorer, article] = await Promise.all([engine(), this.#article()]);
      if (start !== this.#start || !this.isConnected) return;
      if (isLong(article.text)) {
        // What the element holds stays until the explorer is there.
        this.#busy.firstChild.textContent = READING;
        await painted();
        if (start !== this.#start || !this.isConnected) return;
      }
      this.#mount.lang = this.lang || "en";
      this.#takePlace();
      this.#explorer = new Explorer(this.#mount, article, this.#setting(), (what, detail) => this.#hear(what, detail));
      if (this.#kept?.entities.length) this.#explorer.select(this.#kept.entities);
      this.#kept = undefined;
    } catch (error) {
      if (start === this.#start) this.#fail(error);
    }
  }

  /** Begins anew with a module that is whole, in a mount on which nothing of the broken one listens. */
  #again() {
    // The address knows more, where it is used.
    const kept = this.#said.filter && !this.hasAttribute("permalink") ? JSON.parse(this.#said.filter) : undefined;
    // A module that broke can be called no more, not even to take it down.
    this.#explorer = undefined;
    const mount = this.#mount.cloneNode(false);
    this.#mount.replaceWith(mount);
    this.#mount = mount;
    this.#begin(kept);
  }

  async #article() {
    const id = this.getAttribute("for");
    let article;
    if (id) {
      const element = named(id, this);
      this.#seek(id, element);
      if (!element) throw new Error(`there is no element with the id “${id}”, nor one that this selects`);
      this.#place = new Place(element, {
        press: (offset) => this.#explorer?.press(offset),
        changed: () => this.#begin(),
      });
      article = this.#place.article;
    } else {
      if (!this.src) this.#follow();
      article = this.src ? await fromAddress(this.src) : fromElement(this);
    }
    if (!article.text.trim()) throw new Error(`there is no text in ${id ? `“${id}”` : this.src ? this.src : "the element"}`);
    return { ...article, published: published(this) ?? article.published };
  }

  /** Begins anew when `id` names another element than `element`, as where a page puts one in later, or a new one in its place. */
  #seek(id, element) {
    this.#unwatch = whenChanged(this.getRootNode(), () => {
      if (named(id, this) !== element) this.#begin();
    });
  }

  /** Begins anew when what the element holds becomes another article, as pages do that go on without loading. */
  #follow() {
    const now = () => {
      try {
        const { text, title, published } = fromElement(this);
        return JSON.stringify([text, title, published]);
      } catch (error) {
        return String(error);
      }
    };
    const first = now();
    this.#unwatch = whenChanged(this, () => {
      if (now() !== first) this.#begin();
    });
  }

  #setting() {
    for (const name of ["views", "view"]) check(this, name, VIEWS);
    const setting = { page: "host" };
    if (this.#place) setting.text = canMark() ? "marked" : "elsewhere";
    if (this.lang) setting.lang = this.lang;
    for (const name of ["views", "view"]) if (this.hasAttribute(name)) setting[name] = this.getAttribute(name);
    if (this.#kept) setting.view = this.#kept.view;
    if (this.hasAttribute("permalink")) setting.permalink = prefix(this);
    return setting;
  }

  #hear(what, detail) {
    if (what === "marks") return this.#place?.draw(detail);
    if (what === "go") return this.#place?.go(detail);
    const { entities, ...filter } = detail;
    const select = JSON.stringify(entities);
    const filters = JSON.stringify(detail);
    const first = this.#said.select === undefined;
    const changed = { select: select !== this.#said.select, filter: filters !== this.#said.filter };
    this.#said = { select, filter: filters };
    this.#analysis = undefined;
    if (first) {
      // The constructor may not have returned yet.
      return queueMicrotask(() => {
        if (!this.#explorer) return;
        this.#ready = true;
        this.#tell("ready", {});
      });
    }
    if (changed.select) this.#tell("select", { entities });
    if (changed.filter) this.#tell("filter", { entities, ...filter });
  }

  #fail(error) {
    const { message, name } = error;
    // Whatever still waits stops.
    this.#start += 1;
    this.#unbroken?.();
    this.#unbroken = undefined;
    if (this.#explorer) {
      // As in `#again`.
      this.#explorer = undefined;
      this.#place?.destroy();
      this.#place = undefined;
    }
    this.#ready = false;
    this.#mount.replaceChildren();
    this.#stand(false);
    this.#notice.textContent = sentence(error);
    this.#tell("error", { message, broken: name === "Broken" });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`article-explorer:${what}`, { detail, bubbles: true, composed: true }));
  }
}

for (const [property, attribute] of Object.entries(PROPERTIES)) {
  Object.defineProperty(ArticleExplorer.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value === null || value === undefined || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value === true ? "" : value);
    },
  });
}

/** What a reader is told of what went wrong. */
const sentence = (error) => {
  if (error.name === "Broken") return "The interactive view has stopped because of a fault of its own, and may come back when the page is loaded again. The article itself is complete.";
  const blocked = typeof WebAssembly !== "object" || /unsafe-eval|Content Security Policy|CompileError/i.test(`${error.name} ${error.message}`);
  if (blocked) return "The interactive view cannot start: this page does not allow WebAssembly. The article itself is complete.";
  return `The interactive view cannot start: ${error.message}.`;
};
