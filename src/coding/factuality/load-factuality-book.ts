/** Load factuality book: the classes and signatures of governing words from books/factuality/. */
import { readFileSync } from "node:fs";
import { type FactualityBook, toFactualityBook } from "./factuality-book.js";

const BOOK = new URL("../../../books/factuality/", import.meta.url);

/** The shipped book. */
export function loadFactualityBook(): FactualityBook {
  const read = (file: string) => readFileSync(new URL(file, BOOK), "utf8");
  return toFactualityBook(read("classes.tsv"), read("weights.tsv"));
}
