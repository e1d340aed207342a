/** Frames: the arguments of a predicate as for the active voice. */
import { describe, expect, test } from "vitest";
import { frameReader } from "../../src/coding/syntax/frame.js";
import { parsedText, tokenAt } from "../support/parsed.js";

const CASES: readonly (readonly [
  what: string,
  sentence: string,
  predicate: string,
  roles: Readonly<Record<string, string>>,
])[] = [
  ["an active clause", "Russia attacked Ukraine.", "attacked", { subject: "Russia", object: "Ukraine" }],
  ["a passive", "Ukraine was attacked by Russia.", "attacked", { subject: "Russia", object: "Ukraine" }],
  [
    "a relative clause",
    "Russia, which attacked Ukraine, denied it.",
    "attacked",
    { subject: "Russia", object: "Ukraine" },
  ],
  [
    "a participle after its noun",
    "The city attacked by Russia burned.",
    "attacked",
    { subject: "Russia", object: "city" },
  ],
  [
    "coordinated verbs",
    "Russia crossed the river and attacked Ukraine.",
    "attacked",
    { subject: "Russia", object: "Ukraine" },
  ],
  [
    "coordinated subjects",
    "Russia and Belarus attacked Ukraine.",
    "attacked",
    { subject: "Russia Belarus", object: "Ukraine" },
  ],
  ["subject control", "Russia agreed to release the sailors.", "release", { subject: "Russia", object: "sailors" }],
  [
    "object control",
    "France urged Russia to release the sailors.",
    "release",
    { subject: "Russia", object: "sailors" },
  ],
  [
    "a gerund after a preposition",
    "France accused Russia of attacking Ukraine.",
    "attacking",
    { subject: "Russia", object: "Ukraine" },
  ],
  [
    "an infinitive under a noun with an owner",
    "Russia's decision to attack Ukraine failed.",
    "attack",
    { subject: "Russia", object: "Ukraine" },
  ],
  [
    "whom something is given to in the passive",
    "Japan was granted access by China.",
    "granted",
    { subject: "China", object: "access", indirect: "Japan" },
  ],
  ["upon as on", "Japan called upon China.", "called", { subject: "Japan", on: "China" }],
  [
    "who is to act under a verb that asks",
    "Japan appealed to China to release the crew.",
    "release",
    { subject: "China", object: "crew" },
  ],
  ["a preposition", "Japan negotiated with China.", "negotiated", { subject: "Japan", with: "China" }],
  ["an event noun", "Russia's invasion of Ukraine shocked them.", "invasion", { owner: "Russia", of: "Ukraine" }],
  [
    "listed gerunds",
    "France recalled its gestures, such as releasing the sailors, ending the drills and lifting the ban.",
    "ending",
    { object: "drills" },
  ],
];

describe("frame", () => {
  for (const [what, sentence, predicate, roles] of CASES) {
    test(`reads ${what}`, () => {
      const parsed = parsedText(sentence);
      const frame = frameReader(parsed)(tokenAt(parsed, predicate));
      for (const [role, words] of Object.entries(roles)) {
        expect((frame.args.get(role) ?? []).map((i) => parsed.tokens[i]!.text).join(" "), role).toBe(words);
      }
    });
  }

  test("ends on coordination that goes in circles", () => {
    const parsed = parsedText("Russia came and saw and came and saw and won.");
    const frameOf = frameReader(parsed);
    for (const { i } of parsed.tokens) expect(frameOf(i).head).toBe(i);
  });
});
