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
    ["Turkish jets killed 19 militants in strikes on the Gara region in northern Iraq.", "ASSAULT TUR>,IRQ"],
    ["Iran threatened that Israel would pay a price.", "THREATEN IRN>ISR"],
    ["Hungary rejected an offer of loans from China.", "REJECT HUN>CHN"],
    ["The Ethiopian army responded with artillery fire on Eritrean trenches.", "ASSAULT ETH>ERI"],
    ["Sweden expelled two diplomats over Belarus's arrest of a hiker.", "SANCTION SWE>,BLR"],
    ["Chile recalled its ambassador in La Paz.", "SANCTION CHL>BOL"],
    ["Ghana lets the Togolese fishermen go.", "RETREAT GHA>TGO"],
    ["Norway condemns the murder of ten of its soldiers by gendarmes of Chad.", "ACCUSE NOR>TCD"],
    // The one other side that the text speaks of.
    ["A Chilean trawler was seen off Ilo on Monday. Peru detained the crew.", "COERCE PER>CHL"],
    ["Kuwait spoke of theft. Iraq rejected the charge.", "REJECT IRQ>KWT"],
    // Two others are one too many, and where things come from is no party.
    ["Kuwait and Jordan spoke of theft. Iraq rejected the charge.", "REJECT IRQ>"],
    ["Latvia rejected the charge in a note sent from Geneva.", "REJECT LVA>"],
    ["Chile spoke of reprisals. Bolivia urged restraint.", "REQUEST BOL>CHL"],
    ["Ecuador praised the courage of a Peruvian crew.", "SUPPORT ECU>PER"],
    // Whoever acts for nobody is of some nation as a victim.
    ["Laos freed the Danish trekker Mikkel Holm.", "RETREAT LAO>,DNK"],
    ["Monitors from the African Union were detained.", "COERCE >AU"],
    ["Maltese police arrested nine stowaways from Ghana and Togo on Friday.", "COERCE MLT>GHA,TGO"],
    ["Jordan called home its envoys in Doha and Tunis.", "SANCTION JOR>,QAT,TUN"],
    // Whoever attends an occasion is party to it.
    ["During a visit to Lima, the Bolivian president planted a tree.", "CONSULT BOL>PER"],
    // Inside one state both ends are its own.
    ["Egyptian police fired tear gas at protesters in Cairo.", "ASSAULT EGY>EGY"],
    ["The government of Sudan imprisoned twelve opposition leaders.", "COERCE SDN>SDN"],
    // What a side tells another that it will do itself, it promises.
    ["Malta told Tunisia that it would release the fishermen.", "AGREE MLT>TUN"],
    ["Pakistan denies India's claim that it shelters militants.", "REJECT PAK>IND"],
    // Nobody's act, or nobody's in particular.
    ["Somali pirates seized a Thai ship.", "ASSAULT >THA"],
    ["An earthquake killed ninety people in Turkey.", null],
    ["Two Kenyan buses collided near Thika, killing nine people.", null],
    ["Seven Nepali porters were killed when their truck overturned.", null],
    ["Uruguay routed Paraguay in the tournament.", null],
    ["The film is about a Danish smuggler who attacked a Swedish sheriff.", null],
    ["The Swiss singer accused of theft gave a concert.", null],
    ["Peru rejected the proposal as a trick.", "REJECT PER>"],
  ])("%s", async (text, expected) => {
    const told = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!.events.map(
      ({ category, actors, recipients }) => `${category} ${actors.map((p) => p.side)}>${recipients.map((p) => p.side)}`,
    );
    if (expected === null) expect(told).toEqual([]);
    else expect(told).toContain(expected);
  });
});
