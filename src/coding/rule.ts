/** Rule: what the manual and the tests know of one way of coding: its name, what it says, and marked examples. */

export interface Rule {
  /** As in a record's provenance: `event/light-verb`. */
  readonly name: string;
  /** One or two sentences for the manual. */
  readonly says: string;
  /**
   * `{actor:Seoul} {event:held talks with} {recipient:Tokyo}. → CONSULT`: braces mark what the rule must find, the
   * arrow what it must make of it: category, then the auxiliary when the act is not plainly done.
   */
  readonly examples: readonly string[];
}
