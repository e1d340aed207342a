/** References: what spaCy says of our texts, read from test/language/model/reference. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface Reference {
  readonly id: string;
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly norm: readonly string[];
  readonly tag: readonly string[];
  readonly pos: readonly string[];
  readonly morph: readonly string[];
  readonly lemma: readonly string[];
  readonly head: readonly number[];
  readonly dep: readonly string[];
  readonly sent_start: readonly number[];
  readonly ent_iob: readonly string[];
  readonly ent_type: readonly string[];
}

export interface Step {
  readonly action: string;
  readonly scores: readonly number[];
  readonly max: number;
}

export interface Trace {
  readonly text: string;
  readonly columns: readonly string[];
  readonly words: readonly string[];
  readonly attrs: readonly (readonly string[])[];
  readonly rows: readonly (readonly (readonly number[])[])[];
  readonly embed: readonly (readonly number[])[];
  readonly tok2vec: readonly (readonly number[])[];
  readonly ner_tok2vec: readonly (readonly number[])[];
  readonly tag_scores: readonly (readonly number[])[];
  readonly parser: readonly Step[];
  readonly ner: readonly Step[];
}

export const torture = read<Reference>("torture.ref.jsonl.gz");
export const traces = read<Trace>("trace.jsonl.gz");

function read<T>(name: string): readonly T[] {
  const bytes = gunzipSync(readFileSync(new URL(`reference/${name}`, import.meta.url)));
  return bytes
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
