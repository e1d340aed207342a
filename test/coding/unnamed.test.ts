/** Parties that a frame leaves unnamed, and people who act for no state. */
import { describe, expect, it } from "vitest";
import { loadReader } from "../../src/reading.js";
import { docOf } from "../support/parsed.js";

const reader = await loadReader({ judge: "none" });

describe("unnamed parties", () => {
  it.each([
    ["Turkish jets bombed targets in northern Syria.", "ASSAULT TUR>SYR"],
    ["Saudi-led airstrikes killed thirty people in Yemen.", "ASSAULT SAU>YEM"],
    ["An American student was jailed in Iran.", "COERCE IRN>USA"],
    ["France sent two frigates to deter Turkey.", "MOBILIZE FRA>TUR"],
    ["China sent warplanes flying over Taiwan.", "MOBILIZE CHN>TWN"],
    ["North Korea threatens a military response if the United States condemns it.", "THREATEN PRK>USA"],
    ["Thousands of people rally in Hong Kong against Japan.", "PROTEST HKG>JPN"],
    ["Turkish jets killed 19 militants in strikes on the Gara region in northern Iraq.", "ASSAULT TUR>IRQ"],
    ["Iran threatened that Israel would pay a price.", "THREATEN IRN>ISR"],
    ["Hungary rejected an offer of loans from China.", "REJECT HUN>CHN"],
    // Nobody's act, or nobody's in particular.
    ["Somali pirates seized a Thai ship.", "ASSAULT >THA"],
    ["An earthquake killed ninety people in Turkey.", null],
    ["Peru rejected the proposal as a trick.", "REJECT PER>"],
  ])("%s", async (text, expected) => {
    const told = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!.events.map(
      ({ category, actors, recipients }) => `${category} ${actors.map((p) => p.side)}>${recipients.map((p) => p.side)}`,
    );
    if (expected === null) expect(told).toEqual([]);
    else expect(told).toContain(expected);
  });
});
