/** Laws of pages: the article's words and what the head says of them; no page is too hostile. */
import { describe, expect, test } from "vitest";
import { allText } from "../../src/documents/html/all-text.js";
import { page } from "../../src/documents/html/page.js";

const PARAGRAPH =
  "The envoy of Ruritania said on Monday that the talks with Graustark would go on in the capital, whatever the weather.";

function withHead(head: string, attributes = ""): string {
  return `<!doctype html><html ${attributes}><head>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>Talks go on</h1><p>${PARAGRAPH}</p><h2>What
    is next</h2><p>${PARAGRAPH}<br>And <b>more</b>&nbsp;words&hellip;</p><ul><li>first point</li><li>second <i>point</i></li></ul><p>${PARAGRAPH}</p></article>
    <script>document.write("never")</script><footer>Copyright</footer></body></html>`;
}

describe("a page", () => {
  test("yields its article, blocks apart, headings marked, nothing of what stands around it", () => {
    const { text } = page(withHead("<title>Talks go on - Strelsau Post</title>"));
    const blocks = text.split("\n\n");
    expect(blocks).toContain(PARAGRAPH);
    expect(blocks).toContain("## What is next");
    expect(blocks).toContain(`${PARAGRAPH}\nAnd more words…`);
    expect(blocks.slice(-3)).toEqual(["first point", "second point", PARAGRAPH]);
    expect(text).not.toMatch(/Home|World|never|Copyright/);
  });

  test("says in meta tags who published it, when, where", () => {
    const head = `<title>Talks go on</title><meta property="og:site_name" content="Strelsau Post"><meta name="author" content="A. Hope">
      <meta property="article:published_time" content="2024-05-03T10:00:00+02:00"><link rel="canonical" href="https://post.example/talks">`;
    expect(page(withHead(head, 'lang="en-GB"'))).toMatchObject({
      title: "Talks go on",
      outlet: "Strelsau Post",
      byline: "A. Hope",
      published: "2024-05-03T10:00:00+02:00",
      language: "en-GB",
      url: "https://post.example/talks",
    });
  });

  test("or in linked data, or in a time element, or in its address", () => {
    const linked = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Talks","datePublished":"2024-05-03","publisher":{"@type":"Organization","name":"Strelsau Post"}}]}</script>`;
    expect(page(withHead(linked))).toMatchObject({ published: "2024-05-03", outlet: "Strelsau Post" });
    expect(page(withHead("").replace("<h1>", '<time datetime="2024-05-04">May the fourth</time><h1>')).published).toBe(
      "2024-05-04",
    );
    expect(page(withHead('<link rel="canonical" href="https://post.example/2024/05/05/talks">')).published).toBe(
      "2024/05/05",
    );
  });

  test("with nonsense in its head is read all the same", () => {
    const head = `<meta name="date" content="soon"><meta property="og:url" content="javascript:alert(1)"><script type="application/ld+json">{"@type":[[</script>`;
    expect(page(withHead(head, 'lang="!!"'))).toMatchObject({ published: null, url: null });
  });
});

describe("a hostile page", () => {
  const bombs: Readonly<Record<string, string>> = {
    "a million nested elements": `<body>${"<div>".repeat(1e6)}the words`,
    "a million nested inline elements": `<body>${"<b>".repeat(1e6)}the words`,
    "a million attributes": `<body><p ${Array.from({ length: 1e6 }, (_, i) => `a${i}=1`).join(" ")}>the words</p>`,
    "a thousand elements of five hundred attributes": `<body>${`<p ${Array.from({ length: 500 }, (_, i) => `a${i}`).join(" ")}></p>`.repeat(1000)}the words`,
    "a hundred thousand line breaks": `<body><div>${"a<br><br>".repeat(5e4)}the words`,
    "half a million entities": `<body><p>${"&amp;".repeat(5e5)}the words`,
    "a million less-than signs": `<body>${"<".repeat(9e5)} the words`,
    "tables in tables": `<body>${"<table><tr><td>".repeat(20_000)}the words`,
    "brackets in linked data": `<head><script type="application/ld+json">${"[".repeat(1e6)}</script></head><body><p>the words</p>`,
  };
  test.each(Object.entries(bombs))("%s: its words are kept, in seconds", (_, html) => {
    const started = performance.now();
    expect(page(html).text).toContain("the words");
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("that is not taken apart says so", () => {
    expect(page(`<body>${"<div>".repeat(1e4)}the words`).notes.map(({ rule }) => rule)).toEqual([
      "documents/whole-page",
    ]);
  });

  test("loses scripts and styles even when not taken apart", () => {
    expect(
      allText("<title>t</title><style>a{}</style><script>if (a<b) </script><p>one<p>two &amp; three<br>four"),
    ).toBe("one\n\ntwo & three\nfour");
  });
});
