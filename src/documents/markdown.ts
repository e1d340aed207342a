/** Markdown: marks that say how a text looks are taken off; headings keep their `#`, blocks stand apart by blank lines. */
import MarkdownIt, { type Token } from "markdown-it";
import { bareDraft, type Draft } from "./draft.js";
import { takeHeader } from "./header.js";

const parser = new MarkdownIt("commonmark", { html: true });

export function markdown(characters: string): Draft {
  const { fields, text: source } = takeHeader(characters);
  const tokens = parser.parse(source, {});
  const text = blocks(tokens).join("\n\n");
  return { ...bareDraft(text), title: firstHeading(tokens), ...fields, text };
}

function blocks(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, i) => {
    if (token.type === "code_block" || token.type === "fence") return [token.content.trimEnd()];
    if (token.type === "html_block")
      return [token.content.replace(/<[^<>]*>/g, "").trim()].filter((words) => words !== "");
    if (token.type !== "inline") return [];
    const opening = tokens[i - 1];
    const words = inline(token).trim();
    if (words === "") return [];
    return [
      opening?.type === "heading_open" ? `${opening.markup.startsWith("#") ? opening.markup : "#"} ${words}` : words,
    ];
  });
}

function inline({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => {
      if (type === "softbreak") return " ";
      if (type === "hardbreak") return "\n";
      return type === "text" || type === "code_inline" || type === "text_special" ? content : "";
    })
    .join("");
}

/** The heading that opens the text, if one does. */
function firstHeading(tokens: readonly Token[]): string | null {
  return tokens[0]?.type === "heading_open" && tokens[1] !== undefined ? inline(tokens[1]) || null : null;
}
