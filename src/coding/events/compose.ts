/** Composition: what an event counts as under a word that refuses, threatens, plans, halts or asks for it. */
import type { Operator } from "../lexicon/index.js";
import { type Auxiliary, CATEGORIES, type Category } from "../records/index.js";

export interface Composed {
  readonly category: Category;
  /** What the operator makes of the event under it; null leaves it as the operator's own clause has it. */
  readonly auxiliary: Auxiliary | null;
  /** Who acts: the operator's subject, or whoever acts in the event under it. */
  readonly actor: "operator" | "operand";
  /** Towards whom: the recipients of the event under it, or those who are to do it or did it. */
  readonly recipient: "operand's recipient" | "operand's actor";
}

const told = (category: Category): Composed => ({
  category,
  auxiliary: null,
  actor: "operator",
  recipient: "operand's recipient",
});

/** The event that operator and operand tell together. Source: PLOVER 2021, notes on intent, refusal and halted acts. */
export function compose(operator: Operator, operand: Category): Composed {
  const { quad } = CATEGORIES[operand];
  const cooperative = quad <= 2;
  switch (operator) {
    case "refuse":
      return told(operand === "REQUEST" || cooperative ? "REJECT" : operand === "REJECT" ? "AGREE" : "REJECT");
    case "threaten":
      return told("THREATEN");
    case "agree":
      return told("AGREE");
    case "intend":
      return { ...told(ahead(operand)), auxiliary: "future", actor: "operand" };
    case "decide":
      // Deciding on cooperation is AGREE; a decision to use force or sanctions is the act.
      return told(cooperative ? "AGREE" : operand);
    case "demand":
      return { ...told("REQUEST"), recipient: "operand's actor" };
    case "allow":
    case "resume":
      return told(operand);
    case "halt":
      return told(halted(operand));
    case "fail":
      return { ...told(operand), auxiliary: "negation", actor: "operand" };
    case "deny":
      return told("REJECT");
    case "accuse":
    case "oppose":
      return { ...told("ACCUSE"), recipient: "operand's actor" };
    case "welcome":
      return { ...told("SUPPORT"), recipient: "operand's actor" };
    case "consider":
    case "try":
    case "want":
      return { ...told(operand), auxiliary: "hypothetical", actor: "operand" };
    case "prevent":
      // Banning one's own hostile acts is a concession; banning protest or contact is coercion.
      return told(cooperative || operand === "PROTEST" ? "COERCE" : halted(operand));
  }
}

function halted(operand: Category): Category {
  switch (operand) {
    case "CONSULT":
      return "REJECT";
    case "AGREE":
    case "SUPPORT":
    case "COOPERATE":
    case "AID":
      return "SANCTION";
    case "ASSAULT":
    case "MOBILIZE":
    case "COERCE":
      return "RETREAT";
    case "CONCEDE":
    case "RETREAT":
      return "COERCE";
    case "REJECT":
      return "AGREE";
    default:
      return "CONCEDE";
  }
}

/**
 * PLOVER's reading of what lies ahead: intended cooperation is AGREE, intended force, sanction or coercion is THREATEN;
 * announced postures and protests keep their category. The auxiliary stays `future`.
 */
export function ahead(category: Category): Category {
  switch (category) {
    case "CONSULT":
    case "SUPPORT":
    case "COOPERATE":
    case "AID":
    case "CONCEDE":
    case "RETREAT":
      return "AGREE";
    case "ASSAULT":
    case "SANCTION":
    case "COERCE":
      return "THREATEN";
    default:
      return category;
  }
}
