/** brief: what a reader asked becomes sentences that cite. */
export { type Brief, type BriefRequest, brief, type Entry, type Section, type SourceDoc } from "./brief.js";
export type { Citation, Line } from "./line.js";
export { renderHtml } from "./render/html.js";
export { renderMarkdown } from "./render/markdown.js";
export { renderText, type TextStyle } from "./render/text.js";
