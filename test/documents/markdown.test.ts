/** Laws of Markdown: the words stay, the marks go. */
import { expect, test } from "vitest";
import { markdown } from "../../src/documents/markdown.js";

test("front matter says what the text is", () => {
  const draft = markdown(
    '---\ntitle: "Strelsau: talks"\noutlet: Strelsau Post\npublished: 2024-05-03\nurl: https://post.example\ntags: [a]\n---\n\nThe talks went on.\n',
  );
  expect(draft).toMatchObject({
    title: "Strelsau: talks",
    outlet: "Strelsau Post",
    published: "2024-05-03",
    url: "https://post.example",
    text: "The talks went on.",
  });
});

test("a wrapped paragraph is one line; blocks stand apart; headings keep their mark", () => {
  const { text, title } = markdown(
    "# Talks\n\nThe envoy\nsaid *so*.\n\n- one **b**\n- two [words](https://x.example)\n\n> “Quoted,” he `said`.\n\nSub\n---\nEnd\\*  \nline &amp; <b>bold</b>\n",
  );
  expect(text).toBe(
    "# Talks\n\nThe envoy said so.\n\none b\n\ntwo words\n\n“Quoted,” he said.\n\n# Sub\n\nEnd*\nline & bold",
  );
  expect(title).toBe("Talks");
});

test("nesting without end is read in time that grows with its length", () => {
  for (const bomb of ["[", "> ", "* ", "`a``b", "*a ", "![](", "_a", "<!--", "&"]) {
    const started = performance.now();
    markdown(bomb.repeat(200_000 / bomb.length));
    expect(performance.now() - started).toBeLessThan(5000);
  }
});
