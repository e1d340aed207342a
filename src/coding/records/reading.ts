/** Reading: everything one text yielded; what `read --json` prints and the ledger appends. */
import { z } from "zod";
import { Entity } from "../../actors/index.js";
import { Doc, Problem } from "../../documents/index.js";
import { Assessment } from "./assessment.js";
import { Attribution } from "./attribution.js";
import { CodedEvent } from "./coded-event.js";
import { Condition } from "./condition.js";
import { Demand } from "./demand.js";
import { Exchange } from "./exchange.js";
import { Expectation } from "./expectation.js";
import { Overture } from "./overture.js";

/** A sentence's place in the text, so that a citation by sentence index can be shown. */
export const SentenceSpan = z.object({ start: z.int(), end: z.int() }).readonly();

export const Reading = z
  .object({
    doc: Doc,
    /** Who read it: coder, version and judge, as in the provenance of its records. */
    coder: z.string(),
    sentences: z.array(SentenceSpan).readonly(),
    entities: z.array(Entity).readonly(),
    attributions: z.array(Attribution).readonly(),
    events: z.array(CodedEvent).readonly(),
    demands: z.array(Demand).readonly(),
    conditions: z.array(Condition).readonly(),
    exchanges: z.array(Exchange).readonly(),
    assessments: z.array(Assessment).readonly(),
    expectations: z.array(Expectation).readonly(),
    overtures: z.array(Overture).readonly(),
    problems: z.array(Problem).readonly(),
  })
  .readonly();
export type Reading = z.infer<typeof Reading>;
