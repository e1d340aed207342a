/** documents: what was published becomes a Doc. */
export { contentId } from "./content-id.js";
export { Doc, PartialDate } from "./doc.js";
export { loadOutlets } from "./outlets/load-outlets.js";
export { Outlet, OutletKind, type Outlets, Reliability } from "./outlets/outlet.js";
export { Problem } from "./problem.js";
export { readDate } from "./published.js";
export { DOC_FILE, type Read, type ReadOptions, readDocs } from "./read-docs.js";
export { contains, overlaps, quote, Span } from "./span.js";
export { textDoc } from "./text-doc.js";
export { type DocRead, type Given, LONGEST_TEXT, type Refusal } from "./to-doc.js";
