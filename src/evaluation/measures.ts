/** Measures: all that can be measured, in the order of the help page. */
import { attribution } from "./attribution/attribution.js";
import { coding } from "./coding/coding.js";
import { coreference } from "./coreference/coreference.js";
import { factuality } from "./factuality/factuality.js";
import type { Measure } from "./measure.js";
import { reading } from "./reading/reading.js";
import { stance } from "./stance/stance.js";
import { times } from "./times/times.js";

export const MEASURES: readonly Measure[] = [coding, attribution, reading, times, coreference, factuality, stance];
