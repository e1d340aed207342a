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
    // Several sides on one end.
    ["North and South Korea held talks.", "CONSULT PRK,KOR>PRK,KOR"],
    ["Chad, Sudan forces clash near Tine", "ASSAULT TCD,SDN>TCD,SDN"],
    ["Peru and Chile have apologized to one another.", "CONCEDE PER,CHL>PER,CHL"],
    ["The first talks took place between Fiji and Samoa.", "CONSULT FJI,WSM>FJI,WSM"],
    ["A dozen countries including Ghana and Togo condemned Mali.", "ACCUSE GHA,TGO>MLI"],
    // A noun's preposition that hangs on its verb, and one that hangs on the noun but is the verb's.
    ["Sweden froze its loans to Zambia.", "SANCTION SWE>ZMB"],
    ["A Cuban dancer was granted asylum by Mexico.", "AID MEX>CUB"],
    ["Kenya calls on Uganda to free the drivers.", "REQUEST KEN>UGA"],
    ["Kenya calls upon Uganda to free the drivers.", "REQUEST KEN>UGA"],
    ["Hamas claimed responsibility for the bombing of an Israeli bus.", "ASSAULT HAMAS>ISR"],
    // Goods by their measure.
    ["Denmark flew sixty tonnes of blankets to Tonga.", "AID DNK>TON"],
    // A Turkish-owned ship is Turkey's as a victim.
    ["Eritrea attacked a Greek-owned ship.", "ASSAULT ERI>GRC"],
    // What is insisted to be so is asked of nobody.
    ["Peru insisted that Bolivia release the divers.", "REQUEST PER>BOL"],
  ])("%s", async (text, expected) => {
    const told = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!.events.map(
      ({ category, actors, recipients }) => `${category} ${actors.map((p) => p.side)}>${recipients.map((p) => p.side)}`,
    );
    expect(told).toContain(expected);
  });

  it("asks nothing of anyone by insisting that something was so", async () => {
    const text = "Peru insisted that Chile had freed the divers.";
    const { events } = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!;
    expect(events.map(({ category }) => category)).not.toContain("REQUEST");
  });
});
