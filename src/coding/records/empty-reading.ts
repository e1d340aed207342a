/** EmptyReading: the reading of a doc in which nothing was found, or that nobody read. */
import type { Doc } from "../../documents/index.js";
import type { Reading } from "./reading.js";

export function emptyReading(doc: Doc, coder: string): Reading {
  return {
    doc,
    coder,
    sentences: [],
    entities: [],
    attributions: [],
    events: [],
    demands: [],
    conditions: [],
    exchanges: [],
    assessments: [],
    expectations: [],
    overtures: [],
    problems: [],
  };
}
