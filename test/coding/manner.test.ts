/** How an event is done and in which field, as the words told with it say. */
import { describe, expect, it } from "vitest";
import { composedMode } from "../../src/coding/events/composed-mode.js";
import { MODES } from "../../src/coding/lexicon/index.js";
import { Category } from "../../src/coding/records/index.js";
import { loadReader } from "../../src/reading.js";
import { docOf } from "../support/parsed.js";

const reader = await loadReader({ judge: "none" });

describe("mode and contexts", () => {
  it.each([
    ["Turkish artillery killed ten people in Syria.", "ASSAULT heavy-weapons", ["military"]],
    ["Serbia killed two Croatian soldiers with grenades.", "ASSAULT explosives", []],
    ["Chad asked France for a meeting.", "REQUEST meet", []],
    ["Iran threatened to attack Israel.", "THREATEN violence", ["military"]],
    ["Ghana refused to send aid to Togo.", "REJECT assist", []],
    ["Germany accused Syria of torturing prisoners.", "ACCUSE allege", ["human_rights"]],
    ["Norway and Russia discussed oil and fisheries by telephone.", "CONSULT phone", ["resource"]],
    ["Peru condemned Chile over the murder of two migrants.", "ACCUSE", ["crime", "migration"]],
    // The name of one who takes part says nothing of the act.
    ["The Ministry of Trade of Kenya criticized Uganda.", "ACCUSE disapprove", []],
  ])("%s", async (text, manner, contexts) => {
    const [event] = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!.events;
    expect(`${event!.category} ${event!.mode ?? ""}`).toContain(manner);
    expect(event!.contexts).toEqual(expect.arrayContaining(contexts));
    if (contexts.length === 0) expect(event!.contexts.filter((c) => c === "economic")).toEqual([]);
  });

  it("an act about another has a mode of its own category, or none", () => {
    for (const category of Category.options) {
      for (const about of Category.options) {
        for (const mode of [null, ...MODES[about]]) {
          const composed = composedMode(category, { category: about, mode });
          if (composed !== null) expect(MODES[category]).toContain(composed);
        }
      }
    }
  });
});
