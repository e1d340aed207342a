/** The content rules, in the order in which they name a stretch that several propose. */
import type { ContentRule } from "../content-rule.js";
import { afterColon } from "./after-colon.js";
import { afterCue } from "./after-cue.js";
import { antecedent } from "./antecedent.js";
import { clauseComplement } from "./clause-complement.js";
import { frontedComplement } from "./fronted-complement.js";
import { governingClause } from "./governing-clause.js";
import { infinitiveComplement } from "./infinitive-complement.js";
import { looseConstituent } from "./loose-constituent.js";
import { nounClause } from "./noun-clause.js";
import { object } from "./object.js";
import { prepositionalObject } from "./prepositional-object.js";
import { quotationAfter } from "./quotation-after.js";
import { quotationFollowing } from "./quotation-following.js";
import { quotationPreceding } from "./quotation-preceding.js";
import { sharedArgument } from "./shared-argument.js";
import { subjectContent } from "./subject-content.js";
import { wordsBefore } from "./words-before.js";

export const AFTER: readonly ContentRule[] = [
  quotationAfter,
  clauseComplement,
  infinitiveComplement,
  object,
  prepositionalObject,
  nounClause,
  afterColon,
  afterCue,
  looseConstituent,
  quotationFollowing,
];

export const BEFORE: readonly ContentRule[] = [
  subjectContent,
  frontedComplement,
  antecedent,
  governingClause,
  sharedArgument,
  wordsBefore,
  quotationPreceding,
];
