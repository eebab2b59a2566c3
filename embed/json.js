// Articles as JSON: in this project's own form, or in ninjs (iptc.org), whose versions 1.x, 2.x and 3.x name and spell things differently.

import { day } from "./attributes.js";
import { textOfMarkup } from "./markup.js";

/** `object` with all keys in small letters: ninjs 2.x says "contenttype", 3.x "contentType". */
const small = (object) => Object.fromEntries(Object.entries(Object(object)).map(([key, value]) => [key.toLowerCase(), value]));

const all = (list) => (Array.isArray(list) ? list.map(small) : []);

const isText = (value) => (typeof value === "string" && value.trim() ? value : undefined);

/** The article that `json` holds. */
export const fromJson = (json) => {
  const data = small(json);
  const body = (kind) => isText(all(data.bodies).find(({ contenttype }) => kind.test(contenttype ?? ""))?.value);
  // Paragraphs are sure only in markup.
  const html = isText(data.body_xhtml) ?? isText(data.body_html) ?? body(/html/);
  const text = isText(data.text) ?? (html === undefined ? undefined : textOfMarkup(html)) ?? isText(data.body_text) ?? body(/^text\/plain|^$/);
  if (text === undefined) throw new Error("the JSON holds no article: it has neither text nor a body");
  const headlines = all(data.headlines);
  const headline = headlines.find(({ role }) => role === undefined || /main/i.test(role)) ?? headlines[0];
  const words = /html/.test(headline?.contenttype ?? "") ? textOfMarkup(headline.value) : headline?.value;
  return {
    text,
    title: data.title ?? data.headline ?? words,
    source: data.source ?? data.provider?.name ?? all(data.infosources)[0]?.name,
    published: day(data.published ?? data.firstcreated ?? data.versioncreated ?? data.contentcreated),
  };
};
