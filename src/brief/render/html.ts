/** HTML: one page without scripts; each citation opens its sentence with the words lit up. */
import type { Brief } from "../brief.js";
import type { Citation, Line } from "../line.js";
import { labelOf } from "./label.js";

const STYLE = `:root{color-scheme:light dark;--ink:#1b1b1b;--quiet:#5c5c5c;--paper:#fff;--rule:#d6d3cb;--link:#0b57a4;--lit:#ffe27a;--here:#fff6d6}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--quiet:#a5a29a;--paper:#161616;--rule:#3a3a3a;--link:#8ab4f8;--lit:#6b5900;--here:#2d2712}}
*{box-sizing:border-box}body{font:1.0625rem/1.55 Georgia,"Times New Roman",serif;max-width:46rem;margin:2rem auto;padding:0 1.1rem;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
h1{font-size:1.2rem;line-height:1.35;letter-spacing:.02em;margin:0 0 1rem}h2{font-size:1.05rem;margin:1.7rem 0 .35rem}
p{margin:.4rem 0}.lead{font-size:1.15rem}
.row{display:grid;grid-template-columns:11rem 1fr;gap:0 1.2rem;padding:.35rem 0;border-top:1px solid var(--rule)}.row.same{border-top:0;padding-top:0}.row p{margin:0}.label{color:var(--quiet);font-style:italic}
a.cite+a.cite{margin-left:-.2rem}a.cite{font:.72rem/1 system-ui,sans-serif;text-decoration:none;color:var(--link);padding:.1rem;white-space:nowrap}a.cite:hover,a.cite:focus{text-decoration:underline}
section.text{border-top:1px solid var(--rule);margin-top:2.2rem;font-size:.95rem}.sentence:target{background:var(--here);outline:.2rem solid var(--here)}
mark{background:none;color:inherit;border-bottom:2px solid var(--rule)}.sentence:target mark{background:var(--lit);border-color:transparent}
@media (max-width:34rem){body{margin:1rem auto}.row{grid-template-columns:1fr}}
@media print{a.cite{color:inherit}}`;

export function renderHtml(brief: Brief): string {
  const lit = new Map<string, Citation[]>();
  const cited = ({ text, citations }: Line) =>
    escaped(text) +
    citations
      .map((c) => {
        const label = labelOf(brief, c);
        lit.set(label, [...(lit.get(label) ?? []), c]);
        return `&#160;<a class="cite" href="#s${label}" title="${escaped(c.quote)}">[${label}]</a>`;
      })
      .join("");
  const lead = brief.lead.map(cited).join(" ") || "Nothing was found that one side did to another.";
  const body = [`<h1>${escaped(brief.title)}</h1>`, `<p class="lead">${lead}</p>`];
  for (const { heading, entries } of brief.sections) {
    const items = entries.map(({ label, lines }, i) => {
      const words = `<p>${lines.map(cited).join(" ")}</p>`;
      if (label === null) return words;
      return label === entries[i - 1]?.label
        ? `<div class="row same"><div></div>${words}</div>`
        : `<div class="row"><div class="label">${escaped(label)}</div>${words}</div>`;
    });
    body.push(`<section><h2>${escaped(heading)}</h2>\n${items.join("\n")}</section>`);
  }
  const texts = brief.docs.map((doc, number) => {
    const sentences = doc.sentences.map(({ start, end }, sentence) => {
      const label = labelOf(brief, { doc: number, sentence, start, end, quote: "" });
      const gap = /\n/.test(doc.text.slice(doc.sentences[sentence - 1]?.end ?? start, start)) ? "</p>\n<p>" : " ";
      return `${gap}<span class="sentence" id="s${label}">${marked(doc.text, start, end, lit.get(label) ?? [])}</span>`;
    });
    return `<section class="text"><h2>${escaped(doc.label)}</h2><p>${sentences.join("").trimStart()}</p></section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(brief.title)}</title><style>${STYLE}</style></head>
<body>${body.join("\n")}
${texts.join("\n")}
</body></html>
`;
}

/** A sentence with the cited words lit up; overlapping citations are joined. */
function marked(text: string, start: number, end: number, citations: readonly Citation[]): string {
  const spans = citations
    .map((c) => ({ start: Math.max(c.start, start), end: Math.min(c.end, end) }))
    .filter((s) => s.start < s.end)
    .sort((a, b) => a.start - b.start);
  let out = "";
  let place = start;
  for (const span of spans) {
    if (span.end <= place) continue;
    const from = Math.max(span.start, place);
    out += `${escaped(text.slice(place, from))}<mark>${escaped(text.slice(from, span.end))}</mark>`;
    place = span.end;
  }
  return out + escaped(text.slice(place, end));
}

/** Text from outside is never markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
