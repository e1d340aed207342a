/** AllText: every word of a page too large or too deep to build, in one pass that holds nothing open. */
import { flow, headingMark, isBlock } from "./flow.js";
import { SILENT, tokenize } from "./outline.js";

/** Elements whose content the tokenizer hands over as text though it is none; these never nest. */
const RAW = new Set(["script", "style", "title", "textarea", "noscript"]);

export function allText(html: string): string {
  const out = flow();
  let raw = "";
  tokenize(html, {
    ...SILENT,
    onopentagname(start, end) {
      const name = html.slice(start, Math.min(end, start + 12)).toLowerCase();
      if (RAW.has(name)) raw = name;
      if (name === "br") out.lineBreak();
      else if (isBlock(name)) out.edge(headingMark(name));
      else if (name === "td" || name === "th") out.words(" ");
    },
    onclosetag(start, end) {
      const name = html.slice(start, Math.min(end, start + 12)).toLowerCase();
      if (name === raw) raw = "";
      if (isBlock(name)) out.edge();
    },
    ontext(start, end) {
      if (raw === "") out.words(html.slice(start, end));
    },
    ontextentity(codepoint) {
      if (raw === "") out.words(String.fromCodePoint(codepoint));
    },
  });
  return out.text();
}
