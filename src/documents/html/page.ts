/** Page: a saved web page becomes a draft: the article's words without what stands around it. Nothing in it is run or followed. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { bareDraft, type Draft, type Note } from "../draft.js";
import { allText } from "./all-text.js";
import { bodyText, type TreeNode } from "./body-text.js";
import { type Outline, outline } from "./outline.js";
import { type PageDocument, pageFacts } from "./page-facts.js";

/** Beyond any real page; one that is larger or deeper is not built, its words are taken as they come. */
const BOUNDS: Readonly<Record<keyof Outline, number>> = {
  nElements: 40_000,
  nTexts: 150_000,
  depth: 400,
  nAncestors: 1_500_000,
  nAttributeLookups: 2_000_000,
};
const LONGEST_PAGE = 12_000_000;

export function page(html: string): Draft {
  const size = outline(html);
  const isBuilt = html.length <= LONGEST_PAGE && KEYS.every((key) => size[key] <= BOUNDS[key]);
  return isBuilt ? articleOf(html) : whole(html, "the page is too large or too deep to find its article");
}

const KEYS = Object.keys(BOUNDS) as readonly (keyof Outline)[];

function articleOf(html: string): Draft {
  const { document } = parseHTML(html);
  const facts = pageFacts(document as unknown as PageDocument);
  const article = extract(document);
  const text = article?.content == null ? "" : bodyText(article.content);
  if (article === null || text === "") {
    const { notes, text: all } = whole(html, "no article was found on the page");
    return { ...bareDraft(all), ...facts, notes };
  }
  return {
    ...bareDraft(text),
    title: article.title || facts.title,
    byline: article.byline?.replace(/\s+/g, " ").trim() || facts.byline,
    outlet: article.siteName || facts.outlet,
    published: facts.published ?? article.publishedTime ?? null,
    language: article.lang || facts.language,
    url: facts.url,
  };
}

/** The article as the library sees it; null too where a page makes the library fail, which is no reason for us to. */
function extract(document: unknown): ReturnType<Readability<TreeNode>["parse"]> {
  try {
    return new Readability(document as never, { serializer: (element) => element as unknown as TreeNode }).parse();
  } catch {
    return null;
  }
}

function whole(html: string, reason: string): Draft {
  const note: Note = { rule: "documents/whole-page", reason: `${reason}; all its words were taken` };
  return { ...bareDraft(allText(html)), notes: [note] };
}
