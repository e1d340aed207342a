/** Acts told in shapes that hide who does them: gerunds, clauses with `for`, lists, infinitives after a noun. */
import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/reading.js";
import { docOf } from "../support/parsed.js";

const reader = await loadReader({ judge: "none" });

describe("the shapes of telling", () => {
  it.each([
    ["Syria started bombing Turkey.", "ASSAULT SYR>TUR"],
    ["Rwanda stopped bombing Burundi.", "RETREAT RWA>BDI"],
    ["Pakistan calls for India to leave.", "REQUEST PAK>IND"],
    ["Uganda's president becomes the first foreign leader to visit Somalia.", "CONSULT UGA>SOM"],
    ["Indonesia, Malaysia, and the Philippines condemned Israel.", "ACCUSE IDN,MYS,PHL>ISR"],
    ["Russia discussed the treaty with Japan.", "CONSULT RUS>JPN"],
    ["Canada suggested sanctioning Iran.", "REQUEST CAN>IRN"],
    ["Canada considered sanctioning Iran.", "SANCTION CAN>IRN"],
  ])("%s", async (text, expected) => {
    const told = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!.events.map(
      ({ category, actors, recipients }) => `${category} ${actors.map((p) => p.side)}>${recipients.map((p) => p.side)}`,
    );
    expect(told).toContain(expected);
  });
});

  it("asks nothing of anyone by insisting that something was so", async () => {
    const text = "Peru insisted that Chile had freed the divers.";
    const { events } = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!;
    expect(events.map(({ category }) => category)).not.toContain("REQUEST");
  });
