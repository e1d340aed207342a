/** actors: a mention and a date become an Entity. */
export type { Body, Books, Meaning, OfficeTerm, Person } from "./books/books.js";
export { loadBooks } from "./books/load-books.js";
export { covers } from "./books/term.js";
export { Entity, EntityKind, Participant } from "./entity.js";
export { type LookUp, lookUp, type OfficeHolder } from "./look-up.js";
export { resolve } from "./resolve.js";
export { type EntityMention, participantsAt, type ResolvedDoc } from "./resolved-doc.js";
