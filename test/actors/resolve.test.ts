/** Resolve: who the words of a text stand for, on the day it was published. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entity, loadBooks, participantsAt, type ResolvedDoc, resolve } from "../../src/actors/index.js";
import { loadLanguageModel, parse } from "../../src/language/index.js";
import { docOf } from "../support/parsed.js";

const books = loadBooks();
const model = loadLanguageModel();

function resolved(
  text: string,
  { published = "2025-08-01", outlet = null }: { published?: string | null; outlet?: string | null } = {},
): ResolvedDoc {
  return resolve(parse({ ...docOf(text, { published }), outlet }, model), books);
}

/** Whom the phrase headed by a word stands for: ids, by the word's first occurrence (or the nth). */
function at(doc: ResolvedDoc, word: string, nth = 0): readonly string[] {
  const tokens = doc.parsed.tokens.filter(({ text }) => text === word);
  return participantsAt(doc, tokens[nth]!.i).map(({ entity }) => entity);
}

function entity(doc: ResolvedDoc, id: string): Entity {
  const found = doc.entities.find((e) => e.id === id);
  if (found === undefined) throw new Error(`no entity ${id} among ${doc.entities.map((e) => e.id).join(", ")}`);
  return found;
}

describe("names of states", () => {
  test("names, adjectives, seats of power and acronyms are one state", () => {
    const doc = resolved("Seoul said the South Korean plan stands. The Blue House agreed. ROK officials welcomed it.");
    expect(at(doc, "Seoul")).toEqual(["state:KOR"]);
    expect(at(doc, "Korean")).toEqual(["state:KOR"]);
    expect(at(doc, "House")).toEqual(["state:KOR"]);
    expect(at(doc, "ROK")).toEqual(["state:KOR"]);
  });

  test("a capital with a preposition of place is a place that keeps its side", () => {
    const doc = resolved("Envoys met in Moscow. Moscow welcomed them.");
    expect(at(doc, "Moscow", 0)).toEqual(["place:RUS/moscow"]);
    expect(entity(doc, "place:RUS/moscow")).toMatchObject({ kind: "place", side: "RUS" });
    expect(at(doc, "Moscow", 1)).toEqual(["state:RUS"]);
  });

  test("names joined by a hyphen are each found, inside a token too", () => {
    const doc = resolved("The U.S.-South Korea exercise angered the DPRK-Russia camp.");
    expect(doc.entities.map(({ id }) => id)).toEqual(["state:USA", "state:KOR", "state:PRK", "state:RUS"]);
  });

  test("the North and the South are the Koreas in a text about Korea and directions elsewhere", () => {
    const korea = resolved("North Korea tested a rocket. The South protested, and the North did not reply.");
    expect(at(korea, "South")).toEqual(["state:KOR"]);
    expect(at(korea, "North", 1)).toEqual(["state:PRK"]);
    const america = resolved("The South lost the war, and the North rebuilt its mills.");
    expect(america.entities).toEqual([]);
  });

  test("names that look like a state's and are not stand for nobody", () => {
    const doc = resolved("Ships crossed the South China Sea and the Sea of Japan near the Korean Peninsula.");
    expect(doc.entities).toEqual([]);
  });

  test("Georgia is what the words around say", () => {
    expect(at(resolved("Georgia protested. Tbilisi recalled its envoy."), "Georgia")).toEqual(["state:GEO"]);
    expect(at(resolved("Georgia voted early. In Atlanta the Republicans won."), "Georgia")).toEqual([
      "place:USA/georgia",
    ]);
  });

  test("a bare Korea is the outlet's own, or the one that the text names; else it is a problem", () => {
    expect(at(resolved("Korea will never yield.", { outlet: "KCNA" }), "Korea")).toEqual(["state:PRK"]);
    const named = resolved("South Korea rejected the bill. Korea called it unfair.");
    expect(at(named, "Korea", 1)).toEqual(["state:KOR"]);
    expect(named.problems).toEqual([]);
    const bare = resolved("Korea will send a team.");
    expect(bare.problems.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
      "actors/ambiguous-name: “Korea”, taken as South Korea, could be North Korea",
    ]);
  });

  test("state media of the North write the compass word small", () => {
    const doc = resolved("The south Korean puppet army staged a drill against the DPRK.", { outlet: "KCNA" });
    expect(at(doc, "army")).toEqual(["institution:KOR/military"]);
  });
});

describe("people", () => {
  test("an office is the holder's of the day, and nobody's without a date", () => {
    const words = "The South Korean president met the Chinese foreign minister.";
    expect(at(resolved(words, { published: "2016-06-01" }), "president")).toEqual(["person:park-geun-hye"]);
    expect(at(resolved(words, { published: "2023-03-01" }), "minister")).toEqual(["person:qin-gang"]);
    const undated = resolved(words, { published: null });
    expect(at(undated, "president")).toEqual(["person:KOR/president"]);
    expect(entity(undated, "person:KOR/president")).toMatchObject({ side: "KOR", known: false });
  });

  test("the words of one office are the holder of whichever day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2025 }), (year) => {
        const doc = resolved("The U.S. president spoke.", { published: `${year}-06-30` });
        const wanted =
          year < 2017 ? "barack-obama" : year < 2021 ? "donald-trump" : year < 2025 ? "joe-biden" : "donald-trump";
        expect(at(doc, "president")).toEqual([`person:${wanted}`]);
      }),
      { numRuns: 16 },
    );
  });

  test("the acting holder is meant where the words say acting, or where there is no other", () => {
    const beside = "The South Korean president stayed away. The acting South Korean president spoke.";
    const impeached = resolved(beside, { published: "2025-02-10" });
    expect(at(impeached, "president", 0)).toEqual(["person:yoon-suk-yeol"]);
    expect(at(impeached, "president", 1)).toEqual(["person:choi-sang-mok"]);
    const vacant = resolved("The U.S. defense secretary resigned.", { published: "2019-03-01" });
    expect(at(vacant, "secretary")).toEqual(["person:patrick-shanahan"]);
    expect(entity(vacant, "person:patrick-shanahan").role).toBe("acting defense minister of United States");
  });

  test("the leader of a state is whoever leads it on the day, whatever the office is called", () => {
    expect(at(resolved("Iran's leader spoke.", { published: "2026-10-01" }), "leader")).toEqual([
      "person:mojtaba-khamenei",
    ]);
    expect(at(resolved("Sudan's leader spoke.", { published: "2024-10-01" }), "leader")).toEqual([
      "person:abdel-fattah-al-burhan",
    ]);
    expect(at(resolved("Afghanistan's leader spoke.", { published: "2012-10-01" }), "leader")).toEqual([
      "person:hamid-karzai",
    ]);
    expect(at(resolved("Afghanistan's leader spoke.", { published: "2023-10-01" }), "leader")).toEqual([
      "person:hibatullah-akhundzada",
    ]);
  });

  test("a surname alone is a lesser office-holder's only in a text that names the state", () => {
    const words = "Wadephul told reporters that he was ready.";
    expect(at(resolved(`Germany will attend. ${words}`), "Wadephul")).toEqual(["person:johann-wadephul"]);
    expect(at(resolved(`Norway will attend. ${words}`), "Wadephul")).toEqual([]);
  });

  test("whoever has left office speaks for nobody", () => {
    const doc = resolved("Moon Jae-in criticized the plan.", { published: "2025-08-01" });
    expect(entity(doc, "person:moon-jae-in")).toMatchObject({
      side: null,
      role: "former president of South Korea",
      known: true,
    });
    const then = resolved("Moon Jae-in criticized the plan.", { published: "2018-08-01" });
    expect(entity(then, "person:moon-jae-in")).toMatchObject({ side: "KOR", role: "president of South Korea" });
  });

  test("a surname is the one whom the text names in full, however it is spelt", () => {
    const doc = resolved("President Lee Jae-myung spoke. Lee said the talks would go on.");
    expect(at(doc, "Lee", 1)).toEqual(["person:lee-jae-myung"]);
    expect(entity(doc, "person:lee-jae-myung").mentions.length).toBe(2);
  });

  test("a surname that two in the text share is a problem that names the other", () => {
    const doc = resolved("Kim Jong Un stayed away. Kim Yo Jong, his sister, spoke. Kim called the offer empty.");
    expect(at(doc, "Kim", 2)).toEqual(["person:kim-yo-jong"]);
    expect(doc.problems.map(({ reason }) => reason)).toEqual(["“Kim”, taken as Kim Yo Jong, could be Kim Jong Un"]);
  });

  test("a leader's surname with a title is the holder of the day", () => {
    const doc = resolved("President Lee met Prime Minister Ishiba.", { published: "2025-08-23" });
    expect(at(doc, "Lee")).toEqual(["person:lee-jae-myung"]);
    expect(at(doc, "Ishiba")).toEqual(["person:shigeru-ishiba"]);
  });

  test("an unknown official has the side of the body that the title, the of-phrase or the sentence before gives", () => {
    const doc = resolved(
      "Japanese Foreign Ministry spokesman Ryota Endo spoke first. Han Tae Jun, a spokesman for South Korea's Defense Ministry, replied.",
    );
    expect(entity(doc, "person:ryota-endo")).toMatchObject({ side: "JPN", known: false });
    expect(entity(doc, "person:han-tae-jun")).toMatchObject({ side: "KOR", known: false });
    const bare = resolved("South Korea's Unification Ministry reacted. Spokesman Bae Min Ho regretted the move.");
    expect(entity(bare, "person:bae-min-ho")).toMatchObject({ side: "KOR", role: "Spokesman" });
    expect(bare.problems.map(({ rule }) => rule)).toEqual(["actors/assumed-side"]);
  });

  test("an academic, an analyst and a private body's head speak for no state", () => {
    const doc = resolved(
      "Anna Berg, a lecturer in Seoul, doubted it. Analyst Moon Dae Sik agreed. Open Korea Forum's Gu Bon Il did not.",
    );
    expect(entity(doc, "person:anna-berg")).toMatchObject({ side: null, role: "lecturer in Seoul" });
    expect(entity(doc, "person:moon-dae-sik")).toMatchObject({ side: null, role: "Analyst" });
    expect(entity(doc, "person:gu-bon-il").side).toBeNull();
  });

  test("an apposition is the person it stands beside", () => {
    const doc = resolved("Lee Myung-bak, the president of South Korea, apologized.", { published: "2010-06-19" });
    expect(at(doc, "president")).toEqual(["person:lee-myung-bak"]);
  });

  test("a person's name that is a country's too stays a person's", () => {
    const doc = resolved("Michael Jordan came to Amman. Jordan met fans, and Jordan's team won.");
    expect(at(doc, "Jordan", 1)).toEqual(["person:michael-jordan"]);
  });
});

describe("bodies and groups", () => {
  test("in the words of an outlet that speaks for a state, the government and the president are that state's", () => {
    const doc = resolved("The president welcomed the vote. The government will act.", { outlet: "The White House" });
    expect(at(doc, "president")).toEqual(["person:donald-trump"]);
    expect(at(doc, "government")).toEqual(["state:USA"]);
  });

  test("every state has its ministries, army and police by rule", () => {
    const doc = resolved(
      "The Iranian Foreign Ministry spoke. Syria's army withdrew. French police watched. The Kenyan parliament voted.",
    );
    expect(at(doc, "Ministry")).toEqual(["institution:IRN/foreign-ministry"]);
    expect(at(doc, "army")).toEqual(["institution:SYR/military"]);
    expect(at(doc, "police")).toEqual(["institution:FRA/police"]);
    expect(at(doc, "parliament")).toEqual(["institution:KEN/parliament"]);
  });

  test("a government is its state", () => {
    const doc = resolved("The South Korean government objected. The Trump administration did not.");
    expect(at(doc, "government")).toEqual(["state:KOR"]);
    expect(at(doc, "administration")).toEqual(["state:USA"]);
  });

  test("a bare government is that of whoever is quoted on it", () => {
    const doc = resolved(
      "South Korea's Unification Ministry reacted. Spokesman Bae Min Ho said that the government will persist.",
    );
    expect(at(doc, "government")).toEqual(["state:KOR"]);
  });

  test("a plural of two owners stands for both", () => {
    const doc = resolved("U.S. and South Korean troops landed. The South Korean and Japanese foreign ministers met.");
    expect(at(doc, "troops")).toEqual(["group:USA/troops", "group:KOR/troops"]);
    expect(at(doc, "ministers")).toEqual(["person:cho-hyun", "person:takeshi-iwaya"]);
  });

  test("groups have the side of their state, those who only watch have none", () => {
    const doc = resolved("South Korean officials denied it. Analysts were not surprised. Chinese experts disagreed.");
    expect(at(doc, "officials")).toEqual(["group:KOR/officials"]);
    expect(entity(doc, at(doc, "Analysts")[0]!).side).toBeNull();
    expect(entity(doc, at(doc, "experts")[0]!).side).toBeNull();
  });

  test("organizations and armed groups act for themselves, their heads for them", () => {
    const doc = resolved(
      "Hamas rejected the plan. NATO Secretary General Mark Rutte and IAEA chief Rafael Grossi regretted it.",
    );
    expect(entity(doc, "organization:HAMAS").side).toBe("HAMAS");
    expect(entity(doc, "person:mark-rutte").side).toBe("NATO");
    expect(entity(doc, "person:rafael-grossi").side).toBe("IAEA");
  });

  test("the two sides are the two of the sentence before", () => {
    const two = resolved("India criticized Pakistan. The two sides will meet.");
    expect(at(two, "sides")).toEqual(["state:IND", "state:PAK"]);
  });

  test("pronouns take the entity of what they refer to", () => {
    const doc = resolved("North Korea launched a missile. It threatened to launch more.");
    expect(at(doc, "It")).toEqual(["state:PRK"]);
  });
});

describe("every resolution", () => {
  const words = fc.constantFrom(
    "Seoul",
    "Kim",
    "Jong",
    "Un",
    "the",
    "North",
    "Korean",
    "army",
    "said",
    "of",
    "president",
    "-",
    "U.S.",
    "’s",
    "two",
    "sides",
    ",",
    ".",
    "Trump",
    "Georgia",
    "officials",
    "in",
    "Moscow",
    "Lee",
    "\n",
    "İ",
    "spokesman",
    "for",
  );
  const texts = fc.array(words, { maxLength: 40 }).map((list) => list.join(" "));

  test("has mentions whose spans and heads lie in the text, and entities that list them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = resolved(text);
        for (const { start, end, first, last, head, entity: who } of doc.mentions) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(head).toBeGreaterThanOrEqual(first);
          expect(head).toBeLessThan(last);
          expect(who.mentions).toContainEqual({ start, end });
          expect(doc.entities).toContain(who);
        }
        doc.headed.forEach((list, token) => {
          for (const i of list) expect(doc.mentions[i]!.head).toBe(token);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("is the same twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(resolved(text))).toBe(JSON.stringify(resolved(text)));
      }),
      { numRuns: 10 },
    );
  });
});

describe("people under arms", () => {
  test("act for no state, and for the armed group that owns them", () => {
    const doc = resolved("Gunmen fled from Chad. Hezbollah fighters and Libyan rebels met. A rebel stronghold fell.");
    expect(at(doc, "Gunmen")).toEqual(["group:gunmen"]);
    expect(entity(doc, "group:rebels")).toMatchObject({ kind: "group", side: null });
    expect(at(doc, "rebel")).toEqual([]);
  });

  test("an armed group's are of its side", () => {
    const doc = resolved("Hezbollah militants crossed the river.");
    expect(at(doc, "militants")).toEqual(["group:HEZBOLLAH/militants"]);
    expect(entity(doc, "group:HEZBOLLAH/militants").side).toBe("HEZBOLLAH");
  });
});
