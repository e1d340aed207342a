/** PageFacts: what a page says of itself in its head: who published it, when, in which language, at which address. */
import type { Draft } from "../draft.js";
import { readDate } from "../published.js";

export type PageFacts = Pick<Draft, "title" | "outlet" | "published" | "byline" | "language" | "url">;

/** The little of a document that is needed here. */
export interface PageDocument {
  readonly title: string;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "publishdate",
  "publish-date",
  "publication_date",
  "publish_date",
  "pubdate",
  "date",
  "article.published",
  "article:modified_time",
];
const OUTLET = ["og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher", "twitter:site"];
const BYLINE = ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"];

export function pageFacts(document: PageDocument): PageFacts {
  const metas = metaTags(document);
  const linked = linkedData(document);
  const root = document.querySelector("html");
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? metas.get("og:url") ?? linked.url ?? null;
  return {
    title: metas.get("og:title") ?? linked.headline ?? null,
    outlet: first(OUTLET, metas) ?? linked.publisher ?? null,
    published: publishedOn(document, metas, linked),
    byline: first(BYLINE, metas) ?? linked.author ?? null,
    language: languageTag(
      root?.getAttribute("lang") ?? root?.getAttribute("xml:lang") ?? metas.get("og:locale") ?? null,
    ),
    url: url !== null && /^https?:\/\//.test(url) ? url : null,
  };
}

function metaTags(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const content = meta.getAttribute("content")?.trim();
    if (content === undefined || content === "" || content.length > 2000) continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function first(names: readonly string[], metas: ReadonlyMap<string, string>): string | null {
  for (const name of names) {
    const value = metas.get(name);
    if (value !== undefined && !/^https?:\/\//.test(value)) return value.replace(/^@/, "");
  }
  return null;
}

/** The first date that reads as one: of the head, of linked data, of a marked element, of a `time`, of the address. */
function publishedOn(document: PageDocument, metas: ReadonlyMap<string, string>, linked: LinkedFacts): string | null {
  const candidates: (string | null | undefined)[] = [...PUBLISHED.map((name) => metas.get(name)), linked.published];
  for (const selector of ["[itemprop~=datePublished]", "time[pubdate]", "article time", "header time", "time"]) {
    const element = document.querySelector(selector);
    candidates.push(element?.getAttribute("datetime"), element?.getAttribute("content"), element?.textContent);
  }
  const address = metas.get("og:url") ?? document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  candidates.push(address == null ? null : /\/((?:19|20)\d\d\/[01]\d\/[0-3]\d)\//.exec(address)?.[1]);
  return candidates.find((words) => words != null && readDate(words) !== null) ?? null;
}

interface LinkedFacts {
  readonly headline?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
}

/** An article described in JSON-LD; anything malformed is passed over. */
function linkedData(document: PageDocument): LinkedFacts {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent ?? ""));
    if (article === null) continue;
    return definedOnly({
      headline: text(article.headline),
      published: text(article.datePublished) ?? text(article.dateCreated),
      publisher: nameOf(article.publisher),
      author: nameOf(article.author),
      url: text(article.url) ?? text(article.mainEntityOfPage),
    });
  }
  return {};
}

type Json = Readonly<Record<string, unknown>>;

function findArticle(data: unknown): Json | null {
  const items = (Array.isArray(data) ? data : [data]).filter(isObject);
  const all = items.flatMap((item) => [
    item,
    ...(Array.isArray(item["@graph"]) ? item["@graph"].filter(isObject) : []),
  ]);
  return all.find((item) => /Article|Posting|Report|Statement/.test(String(item["@type"]))) ?? null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== undefined)
        .join(", ") || undefined
    );
  return isObject(value) ? text(value.name) : text(value);
}

function definedOnly(facts: { readonly [K in keyof LinkedFacts]: LinkedFacts[K] | undefined }): LinkedFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function languageTag(value: string | null): string | null {
  const tag = value?.trim().replace("_", "-") ?? "";
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}
