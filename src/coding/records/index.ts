/** The record kinds: one zod schema each, the single definition of its shape. */
export { Assessment } from "./assessment.js";
export { Attribution, Channel, Stance } from "./attribution.js";
export { CATEGORIES, Category, type CategoryFacts, Quad, SCALE } from "./category.js";
export { Auxiliary, CodedEvent, Place } from "./coded-event.js";
export { Condition } from "./condition.js";
export { Demand } from "./demand.js";
export { emptyReading } from "./empty-reading.js";
export { Exchange } from "./exchange.js";
export { Expectation } from "./expectation.js";
export { Answer, Overture, OvertureKind } from "./overture.js";
export { Reading } from "./reading.js";
export { Evidence, Likelihood, LikelihoodBand, Provenance, When } from "./record.js";
