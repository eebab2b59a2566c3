// Where an article comes from: an element, or an address that gives text, HTML or ninjs.

import { day } from "./attributes.js";
import { fromJson } from "./json.js";
import { isElsewhere } from "./prose.js";
import { readText } from "./text.js";

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
  if (is("json", request)) return fromJson(parsed(request.responseText, address));
  const text = request.responseText;
  // A PDF, a picture, an archive; NITF and other kinds of XML.
  if (text.includes("\0") || /^\s*(?:%PDF-|<\?xml\b|<!DOCTYPE nitf|<nitf\b)/i.test(text)) throw new Error(`${address} is neither text, HTML nor ninjs`);
  return { text };
};
