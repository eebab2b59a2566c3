/** What is chosen in an explorer, and what that leaves: shown and all. */
export interface Filter {
  view: "article" | "index" | "quotes" | "relations" | "timeline";
  filtered: boolean;
  /** Names of the chosen entities. */
  entities: string[];
  /** Names of the chosen speakers. */
  speakers: string[];
  kinds: ("direct" | "mixed" | "indirect" | "phrase")[];
  search: string;
  quotes: [shown: number, all: number];
  relations: [shown: number, all: number];
  dates: [shown: number, all: number];
}

/** Start and end in Unicode code points; the end is exclusive. */
export type Range = [start: number, end: number];

/** Which rule found a result, and of a hundred such, how many are right. */
export interface Found {
  rule: string;
  confidence?: number;
}

export interface Mention extends Found {
  start: number;
  end: number;
  kind: "name" | "nominal" | "pronoun";
}

export interface Entity {
  id: string;
  type: "person" | "organisation" | "place" | "group" | "event" | "other";
  name: string;
  roles: string[];
  mentions: Mention[];
  role_spans?: Range[];
  /** The id of the country or institution whose government it stands for. */
  stands_for?: string;
}

export interface Quote extends Found {
  id: string;
  kind: "direct" | "mixed" | "indirect" | "phrase";
  content: Range[];
  cue: Range | null;
  source: Range | null;
  /** The id of an entity. */
  speaker: string | null;
  /** All of them, where there are several. */
  speakers?: string[];
  speaker_confidence?: number;
}

export interface Relation extends Found {
  id: string;
  source: string;
  target: string;
  label: string;
  kind: "role" | "event" | "location" | "speaks about" | "co-mention";
  evidence: Range;
  status: "stated" | "planned" | "denied";
}

/** Of an article: a day, week, month, year or interval in the form of ISO 8601; null where it cannot be resolved. */
export interface ArticleDate extends Found {
  id: string;
  start: number;
  end: number;
  value: string | null;
}

/** The analysis as `analysis.schema.json` of this project describes it. */
export interface Analysis {
  version: 1;
  id: string | null;
  title: string | null;
  published: string | null;
  entities: Entity[];
  quotes: Quote[];
  relations: Relation[];
  dates: ArticleDate[];
}

export interface ArticleExplorerEvents {
  "article-explorer:ready": CustomEvent<Record<string, never>>;
  "article-explorer:select": CustomEvent<{ entities: string[] }>;
  "article-explorer:filter": CustomEvent<Filter>;
  "article-explorer:error": CustomEvent<{ message: string; broken: boolean }>;
}

/** What the frame (`frame.html`) posts to the page around it. */
export type FrameMessage =
  | { v: 1; type: "article-explorer:height"; height: number }
  | { [K in keyof ArticleExplorerEvents]: { v: 1; type: K; detail: ArticleExplorerEvents[K]["detail"] } }[keyof ArticleExplorerEvents];

/** `<article-explorer>`: the article it holds, names by `src`, or stands beside by `for`; read anew whenever that becomes another. */
export class ArticleExplorer extends HTMLElement {
  /** Address of text, HTML or ninjs. */
  src: string | null;
  /** Which views there are: some of "article index quotes relations timeline". */
  views: string | null;
  /** The view in front. */
  view: string | null;
  /** "auto", as the page is, when there is none. */
  theme: "auto" | "light" | "dark" | null;
  /** The id of an element of the page that holds the article, or a selector for it: the attribute `for`. */
  htmlFor: string | null;
  /** Pixels that it is high, with what does not fit scrolled; as high as it needs to be when there is none. */
  height: string | number | null;
  /** What its keys in the page's address begin with; true for its id, null to leave the address alone. */
  permalink: string | boolean | null;
  /** The day of publication, YYYY-MM-DD: what relative dates are read from. None leaves it to what the article itself says. */
  published: string | null;
  /** None before `article-explorer:ready`. */
  readonly analysis: Analysis | null;
  /** Chooses the entities of these names and no others; gives back how many there are. */
  select(...names: (string | string[])[]): number;
  /** Gives up every choice. */
  clear(): void;
  /** The analysis as JSON text; none before `article-explorer:ready`. */
  export(): string | null;
  /** Takes the explorer away and brings back what the element holds. */
  destroy(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "article-explorer": ArticleExplorer;
  }
  // The events bubble and leave shadow trees: elements, documents and windows hear them by the first of these.
  interface GlobalEventHandlersEventMap extends ArticleExplorerEvents {}
  interface ShadowRootEventMap extends ArticleExplorerEvents {}
}
