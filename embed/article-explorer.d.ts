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

export interface Entity {
  id: string;
  name: string;
  type: "person" | "organisation" | "place" | "group" | "event" | "other";
  mentions: { start: number; end: number }[];
}

export interface Quote {
  id: string;
  type: "direct" | "mixed" | "indirect" | "phrase";
  content: { start: number; end: number }[];
  speakers: string[];
}

/** The analysis as `analysis.schema.json` of this project describes it; offsets are Unicode code points. */
export interface Analysis {
  entities: Entity[];
  quotes: Quote[];
  relations: unknown[];
  dates: unknown[];
  [more: string]: unknown;
}

export interface ArticleExplorerEvents {
  "article-explorer:ready": CustomEvent<Record<string, never>>;
  "article-explorer:select": CustomEvent<{ entities: string[] }>;
  "article-explorer:filter": CustomEvent<Filter>;
  "article-explorer:error": CustomEvent<{ message: string }>;
}

/** `<article-explorer>`: the article it holds, names by `src`, or stands beside by `for`. */
export class ArticleExplorer extends HTMLElement {
  /** Address of text, HTML or ninjs. */
  src: string | null;
  /** Which views there are: some of "article index quotes relations timeline". */
  views: string | null;
  /** The view in front. */
  view: string | null;
  theme: "auto" | "light" | "dark";
  /** The day of publication, YYYY-MM-DD: what relative dates are read from. */
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
  addEventListener<K extends keyof ArticleExplorerEvents>(
    type: K,
    listener: (this: ArticleExplorer, event: ArticleExplorerEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "article-explorer": ArticleExplorer;
  }
}
