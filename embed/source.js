// Where an article comes from: an element, or an address that gives text, HTML or ninjs.

import { isElsewhere } from "./prose.js";
import { readText } from "./text.js";

/** The day in a date as newsrooms write it: "2025-02-17T10:00:00Z" is "2025-02-17". */
const day = (value) => /^\d{4}-\d{2}-\d{2}/.exec(value ?? "")?.[0];

const words = (element) => element?.textContent.replace(/\s+/g, " ").trim() || undefined;

/** The article in an element; one that holds a block of JSON is read as that JSON says. */
export const fromElement = (root) => {
  const data = root.querySelector(":scope > script[type='application/json']");
  return data ? fromJson(parsed(data.textContent, "the block of JSON")) : fromProse(root);
};

/**
 * The article that an element shows: its first heading of the first level is the title, its first <time> the day, those of boxes
 * and of lists of other articles aside. `pieces` are those of readText.
 */
export const fromProse = (root) => {
  const first = (selector) => [...root.querySelectorAll(selector)].find((element) => !isElsewhere(element, root));
  const title = first("h1");
  const time = first("time[datetime]");
  const { text, pieces } = readText(root, title ? [title] : []);
  return { text, pieces, title: words(title), published: day(time?.getAttribute("datetime")) };
};

/** What a text of JSON holds; `what` it is, is for whoever has to mend it. */
const parsed = (text, what) => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${what} is not valid JSON`);
  }
};

/** An article in this project's own form, or in ninjs (1.x to 3.x). */
const fromJson = (json) => {
  const data = Object(json);
  const named = (list, ...roles) => list?.find?.((item) => roles.includes(item.role))?.value;
  const html = data.body_xhtml ?? data.body_html ?? data.bodies?.find?.((body) => /html/.test(body.contenttype ?? ""))?.value;
  const plain = data.text ?? data.body_text ?? data.bodies?.find?.((body) => /plain/.test(body.contenttype ?? ""))?.value;
  const text = typeof plain === "string" ? plain : typeof html === "string" ? textOfMarkup(html) : undefined;
  if (text === undefined) throw new Error("the JSON holds no article: it has neither text nor a body");
  return {
    text,
    title: data.title ?? data.headline ?? named(data.headlines, "main", undefined) ?? data.headlines?.[0]?.value,
    source: data.source ?? data.provider?.name ?? data.infosources?.[0]?.name,
    published: day(data.published ?? data.firstcreated ?? data.versioncreated ?? data.firstCreated ?? data.versionCreated),
  };
};

// Markup inside JSON: no parser of the browser takes it where Trusted Types are required, and prose needs none.
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", shy: "\u00ad" };

const textOfMarkup = (html) =>
  html
    .replace(/<!--[^]*?-->|<(script|style|template|figure|nav|aside)\b[^]*?<\/\1\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<(?:br|hr)\b[^>]*>|<\/?(?:p|div|h[1-6]|li|ul|ol|blockquote|section|article|header|footer|tr|td|th|table|dd|dt|dl|pre)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
      const code = hex ? parseInt(hex, 16) : Number(number);
      if (!name) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
      return NAMED[name.toLowerCase()] ?? whole;
    })
    .replace(/ *\n[ \n]*/g, "\n")
    .trim();

/** The article in a document: its <article>, its <main>, or all of it; with what its head says of it. */
const fromDocument = (document) => {
  const body =
    document.querySelector("[itemprop='articleBody']") ?? document.querySelector("article") ?? document.querySelector("main") ?? document.body;
  const meta = (...names) => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
      if (found?.content) return found.content;
    }
    return undefined;
  };
  const { text, title, published } = fromProse(body);
  return {
    text,
    title: title ?? meta("og:title") ?? words(document.querySelector("h1")) ?? words(document.querySelector("title")),
    source: meta("og:site_name", "publisher"),
    published: published ?? day(meta("article:published_time", "datePublished", "date")),
  };
};

/** Whether an answer is of this kind: its Content-Type says so, or else the ending of its address. */
const is = (kind, request) => {
  const ending = new URL(request.responseURL).pathname.split(".").at(-1).toLowerCase();
  return new RegExp(kind).test(request.getResponseHeader("Content-Type") ?? "") || new RegExp(`^x?${kind}?$`).test(ending);
};

/** Asks for `address`. Another origin must allow it (CORS); cookies are never sent there. */
const get = (address) =>
  new Promise((resolve, reject) => {
    // XMLHttpRequest is the one way to have HTML parsed that Trusted Types do not forbid.
    const request = new XMLHttpRequest();
    if (!URL.canParse(address, document.baseURI)) throw new Error(`“${address}” is not an address`);
    request.open("GET", new URL(address, document.baseURI));
    // What comes is known when its head is there, before its body is read.
    request.onreadystatechange = () => {
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED && is("html", request)) request.responseType = "document";
    };
    request.onload = () => (request.status < 400 ? resolve(request) : reject(new Error(`${address} answered ${request.status}`)));
    request.onerror = () => reject(new Error(`${address} cannot be had: it is not there, does not allow other sites, or the policy of this page forbids it`));
    request.send();
  });

/** The article at an address. */
export const fromAddress = async (address) => {
  const request = await get(address);
  // Some browsers make no document of nothing.
  if (request.responseType === "document") return request.responseXML ? fromDocument(request.responseXML) : { text: "" };
  return is("json", request) ? fromJson(parsed(request.responseText, address)) : { text: request.responseText };
};
