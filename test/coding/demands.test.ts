/** Demands: what is requested, what another side must do, what it is wanted to do. */
import { beforeAll, describe, expect, test } from "vitest";
import { loadReader, type Reader } from "../../src/reading.js";
import { docOf } from "../support/parsed.js";

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader({ judge: "none" });
});

/** `side > side: what`, one line a demand. */
async function demands(text: string): Promise<readonly string[]> {
  const [reading] = await reader([{ kind: "doc", doc: docOf(text), problems: [] }]);
  return reading!.demands.map(({ actors, recipients, what }) => {
    const sides = (list: typeof actors) => list.map(({ side }) => side).join("+");
    return `${sides(actors)} > ${sides(recipients)}: ${text.slice(what.start, what.end)}`;
  });
}

describe("an obligation of another side", () => {
  test.each([
    ["Oslo must cease its patrols, Moscow said on Monday.", ["RUS > NOR: cease its patrols"]],
    [
      "Beijing said that Canberra should stop the flights and open the ports.",
      ["CHN > AUS: stop the flights", "CHN > AUS: open the ports"],
    ],
    ["Riga has to choose, the Kremlin said.", ["RUS > LVA: choose"]],
    [
      "“American troops must be withdrawn from the island,” the Cuban foreign minister said.",
      ["CUB > USA: be withdrawn from the island"],
    ],
  ])("is a demand: %s", async (text, expected) => {
    expect(await demands(text)).toEqual(expected);
  });

  test.each([
    "Oslo must cease its patrols.",
    "Norway should have ceased its patrols, Moscow said.",
    "We must stand firm, the Norwegian prime minister said.",
    "Norway’s government should resign, said Kari Berg, an analyst in Bergen.",
  ])("is none: %s", async (text) => {
    expect(await demands(text)).toEqual([]);
  });
});

describe("a wish for what another side does", () => {
  test("is a demand", async () => {
    expect(await demands("Tokyo wants Beijing to lift the ban.")).toEqual(["JPN > CHN: to lift the ban"]);
  });

  test("is none where nothing is wanted, or of one’s own", async () => {
    expect(await demands("Tokyo does not want Beijing to lift the ban.")).toEqual([]);
    expect(await demands("Tokyo wants its companies to invest.")).toEqual([]);
  });
});
