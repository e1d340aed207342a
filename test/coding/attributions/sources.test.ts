/** Sources: who is quoted, once it is known who is who: joint sources, messages said again, first persons. */
import { beforeAll, describe, expect, test } from "vitest";
import { loadReader, type Reader } from "../../../src/reading.js";
import { docOf } from "../../support/parsed.js";

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader({ judge: "none" });
});

/** `name of source (side): first words of content`, one line an attribution. */
async function said(text: string): Promise<readonly string[]> {
  const [reading] = await reader([{ kind: "doc", doc: docOf(text), problems: [] }]);
  const { attributions, entities } = reading!;
  return attributions.map(({ source, content }) => {
    const name = entities.find(({ id }) => id === source?.entity)?.name ?? "–";
    const words = text.slice(content[0]!.start, content[0]!.end).split(/\s+/).slice(0, 4).join(" ");
    return `${name} (${source?.side ?? "–"}): ${words}`;
  });
}

describe("a joint source", () => {
  test("is one attribution a party", async () => {
    expect(await said("China and Russia said in a joint statement that the drills must end.")).toEqual([
      "China (CHN): that the drills must",
      "Russia (RUS): that the drills must",
    ]);
  });

  test.each(["They", "The two ministers"])("is each of two that met: %s", async (plural) => {
    const found = await said(
      `Sergei Lavrov met Wang Yi in Moscow on Monday. ${plural} said that the sanctions were illegal.`,
    );
    expect(found).toEqual(["Sergei Lavrov (RUS): that the sanctions were", "Wang Yi (CHN): that the sanctions were"]);
  });

  test("may name two offices by one article", async () => {
    const text =
      "President Emmanuel Macron met Prime Minister Fumio Kishida. The President and Prime Minister said that the launch was a threat.";
    expect((await said(text)).map((one) => one.slice(0, one.indexOf(" (")))).toEqual([
      "Emmanuel Macron",
      "Fumio Kishida",
    ]);
  });

  test("is not the owner of a body beside the body", async () => {
    expect(await said("Japan's Foreign Ministry said that the launch was a threat.")).toHaveLength(1);
  });
});

describe("a message spoken of again", () => {
  test("is its issuer's word", async () => {
    expect(
      (
        await said(
          "Japan's Foreign Ministry issued a statement on Monday. The statement said that the launch was a threat.",
        )
      ).at(-1),
    ).toBe("Ministry of Foreign Affairs of Japan (JPN): that the launch was");
  });

  test("is its author's, and so is the pronoun that takes it up", async () => {
    const text = "In a letter Moscow offered talks. The letter said that both sides would gain. It urged restraint.";
    expect((await said(text)).map((one) => one.slice(0, 12))).toContain("Russia (RUS)");
  });

  test("is nobody's when it is a new one", async () => {
    expect((await said("France issued a statement. A report said that the bridge had fallen.")).at(-1)).toMatch(
      /^– \(–\)/,
    );
  });
});

describe("we and our", () => {
  test("in the body of a statement are its issuer's", async () => {
    const found = await said(
      "A spokesman for the Foreign Ministry of Japan issued the following press statement on Monday.\n\nWe condemn the launch. We demand that Russia withdraw its ships.",
    );
    expect(found.length).toBeGreaterThan(1);
    for (const one of found) expect(one).toContain("(JPN)");
  });

  test("in indirect speech are the speaker's", async () => {
    const text = "The French president said that we want peace.";
    expect((await said(text)).every((one) => one.includes("(FRA)"))).toBe(true);
  });
});

describe("acts", () => {
  test.each([
    "The ministers of France and Japan spoke with the delegation.",
    "The troops left according to the agreement.",
    "Tokyo answered within hours.",
  ])("are not said: %s", async (text) => {
    expect(await said(text)).toEqual([]);
  });
});
