/** RecordMaker: gives a record its id, place and provenance from its content. */
import { contentId, type Span } from "../documents/index.js";
import type { ParsedDoc } from "../language/index.js";
import { CODEBOOK, CODER } from "./edition.js";
import type { Evidence, Provenance } from "./records/index.js";

export interface RecordParts {
  readonly kind: string;
  readonly rule: string;
  readonly confidence: number;
  /** Words with their role, the chief one first; those without words are left out. */
  readonly evidence: readonly (Evidence | null)[];
}

export interface Made<K extends string> {
  readonly id: string;
  readonly kind: K;
  readonly docId: string;
  readonly sentence: number;
  readonly evidence: readonly Evidence[];
  readonly provenance: Provenance;
  readonly confidence: number;
}

/** Adds what all records have; the id is a hash of the document, the kind, the rule and the content. */
export function makeRecord<P extends RecordParts>(
  parsed: ParsedDoc,
  parts: P,
): Omit<P, "rule" | "evidence"> & Made<P["kind"]> {
  const { rule, evidence: given, confidence, ...content } = parts;
  const evidence = uniqueEvidence(given.filter((e): e is Evidence => e !== null && e.end > e.start));
  const chief = evidence[0];
  if (chief === undefined) throw new Error(`record without evidence: ${parts.kind} by ${rule}`);
  return {
    id: contentId(parts.kind.replaceAll(" ", "-"), [parsed.doc.id, rule, content, evidence]),
    docId: parsed.doc.id,
    sentence: sentenceAt(parsed, chief.start),
    ...content,
    evidence,
    provenance: { rule, coder: CODER, codebook: CODEBOOK },
    confidence: Math.round(confidence * 100) / 100,
  } as Omit<P, "rule" | "evidence"> & Made<P["kind"]>;
}

export function evidence(role: string, span: Span | null): Evidence | null {
  return span === null ? null : { start: span.start, end: span.end, role };
}

function uniqueEvidence(list: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return list.filter(({ start, end, role }) => {
    const key = `${start}-${end}-${role}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Index of the sentence that holds a place in the text; the nearest before it when it lies between sentences. */
export function sentenceAt(parsed: ParsedDoc, place: number): number {
  let low = 0;
  let high = parsed.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parsed.sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
