/** Infinitive complement: what someone promises, refuses, plans or asks to do. */
import type { ContentRule } from "../content-rule.js";
import { dependentsBy } from "./dependents-by.js";

/**
 * {source:The president} {cue:promised} {content:to withdraw the troops}.
 * {source:Tehran} {cue:refused} {content:to sign the treaty}.
 * {content:The general} {cue:is widely believed} {content:to be ill}.
 */
export const infinitiveComplement: ContentRule = {
  name: "infinitive-complement",
  side: "after",
  places: (site) => dependentsBy(site, CLAUSES),
};

const CLAUSES = new Set(["xcomp", "advcl"]);
