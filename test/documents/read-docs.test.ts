/** Laws of reading: every input becomes docs with problems, or is refused with a reason. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Doc, LONGEST_TEXT, type Read, type ReadOptions, readDocs } from "../../src/documents/index.js";

const folder = mkdtempSync(join(tmpdir(), "demarche-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function readFile(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<readonly Read[]> {
  writeFileSync(join(folder, name), content);
  return collect(readDocs(join(folder, name), options));
}

async function collect(reads: AsyncIterable<Read>): Promise<readonly Read[]> {
  const all: Read[] = [];
  for await (const read of reads) all.push(read);
  return all;
}

function theDoc(reads: readonly Read[]): Doc {
  expect(reads.map(({ kind }) => kind)).toEqual(["doc"]);
  const [read] = reads;
  if (read?.kind !== "doc") throw new Error("no doc");
  return read.doc;
}

const rules = (reads: readonly Read[]) =>
  reads.flatMap((read) => (read.kind === "doc" ? read.problems.map(({ rule }) => rule) : []));
const reasons = (reads: readonly Read[]) => reads.flatMap((read) => (read.kind === "refusal" ? [read.reason] : []));

const SENTENCE = "The envoy of Ruritania said on Monday that the talks with Graustark would go on in the capital. ";

describe("plain text", () => {
  test("any text without a header is the doc's text, character for character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (words) => {
        const text = `The words; ${words.replace(/[\p{Cc}\p{Cs}\ufeff:]/gu, "\r\n")}`;
        expect(theDoc(await readFile("any.txt", text)).text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test("white space at both ends and Windows line ends stay", async () => {
    expect(theDoc(await readFile("a.txt", "\r\n  One line.\r\n\r\nAnother.\t\n")).text).toBe(
      "\r\n  One line.\r\n\r\nAnother.\t\n",
    );
  });

  test("header lines say what the text is, and are no part of it", async () => {
    const doc = theDoc(
      await readFile(
        "h.txt",
        "Title: Talks in Strelsau\nDate: 3 May 2024\nOutlet: Strelsau Post\nLink: https://post.example/1\n\nThe talks went on.\n",
      ),
    );
    expect(doc).toMatchObject({
      title: "Talks in Strelsau",
      published: "2024-05-03",
      outlet: "Strelsau Post",
      url: "https://post.example/1",
      text: "The talks went on.\n",
    });
  });

  test("lines that name no field are text", async () => {
    for (const text of [
      "Q: Will you go?\n\nA: Yes.\n",
      "Moscow: the talks went on.\n\nMore.\n",
      "Date: 2024\nThe talks.\n\nMore.\n",
    ])
      expect(theDoc(await readFile("t.txt", text)).text).toBe(text);
  });

  test("the same outlet and text have one id, whatever the file is called; another outlet has another", async () => {
    const one = theDoc(await readFile("one.txt", SENTENCE, { given: { outlet: "A" } }));
    const two = theDoc(await readFile("two.txt", SENTENCE, { given: { outlet: "A", published: "2024" } }));
    expect(two.id).toBe(one.id);
    expect(theDoc(await readFile("two.txt", SENTENCE)).id).not.toBe(one.id);
  });

  test("what the user says counts before what the input says", async () => {
    const doc = theDoc(
      await readFile("h.txt", "Date: 2024\nOutlet: A\n\nWords.", { given: { outlet: "B", published: "2023-01" } }),
    );
    expect(doc).toMatchObject({ outlet: "B", published: "2023-01" });
  });

  test("words that are no date leave the doc undated, with a problem", async () => {
    const reads = await readFile("d.txt", "Date: soon\n\nWords.");
    expect(theDoc(reads).published).toBeNull();
    expect(rules(reads)).toEqual(["documents/published"]);
  });
});

describe("characters", () => {
  const text = `“Café” — ${SENTENCE}`;
  test("UTF-8 and UTF-16 with their marks", async () => {
    const utf16 = Buffer.from(text, "utf16le");
    expect(theDoc(await readFile("8.txt", `\ufeff${text}`)).text).toBe(text);
    expect(theDoc(await readFile("le.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).text).toBe(text);
    expect(
      theDoc(await readFile("be.txt", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]))).text,
    ).toBe(text);
  });

  test("an old encoding is guessed, and the guess is a problem", async () => {
    const bytes = Buffer.from(`Caf\xe9 \x93talks\x94 \x96 ${SENTENCE.repeat(3)}`, "latin1");
    const reads = await readFile("1252.txt", bytes);
    expect(theDoc(reads).text.startsWith("Café “talks” –")).toBe(true);
    expect(rules(reads)).toEqual(["documents/charset"]);
  });

  test("a page's declared encoding counts", async () => {
    const page = Buffer.from(
      `<html><head><meta charset="iso-8859-1"></head><body><p>Caf\xe9 ${SENTENCE.repeat(3)}</p>`,
      "latin1",
    );
    expect(theDoc(await readFile("latin.html", page)).text.startsWith("Café")).toBe(true);
  });

  test("broken UTF-8 is read, its holes marked, with a problem", async () => {
    const bytes = Buffer.concat([
      Buffer.from("Čapek — the café met "),
      Buffer.from([0xe2, 0x80]),
      Buffer.from(` again. ${SENTENCE}`),
    ]);
    const reads = await readFile("broken.txt", bytes);
    expect(theDoc(reads).text).toContain("Čapek — the café met \ufffd again.");
    expect(rules(reads)).toEqual(["documents/broken-characters"]);
  });
});

describe("what is refused", () => {
  test.each([
    ["nothing", "", "empty"],
    ["white space", " \n\n", "no text in it"],
    ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "no text: binary data"],
    ["a PDF", "%PDF-1.7\n\0\0\0", "no text: a PDF"],
  ])("%s", async (_, content, reason) => expect(reasons(await readFile("bad.txt", content))).toEqual([reason]));

  test("a missing file, and a folder", async () => {
    expect(reasons(await collect(readDocs(join(folder, "none.txt"))))).toEqual(["no such file"]);
    expect(reasons(await collect(readDocs(folder)))).toEqual(["a folder"]);
  });

  test("a text longer than the parser takes; one just as long is read", async () => {
    expect(theDoc(await readFile("long.txt", "a ".repeat(LONGEST_TEXT / 2))).text.length).toBe(LONGEST_TEXT);
    expect(reasons(await readFile("longer.txt", `a${"a ".repeat(LONGEST_TEXT / 2)}`))).toEqual([
      "1,000,001 characters; a text may have 1,000,000",
    ]);
  });

  test("a file of 50 MB, and one that unpacks to it", async () => {
    const large = Buffer.alloc(50_000_000, "word ");
    expect(reasons(await readFile("large.txt", large))).toEqual(["more than 16 MB"]);
    expect(reasons(await readFile("large.txt.gz", gzipSync(large)))).toEqual(["more than 16 MB"]);
  });

  test("broken gzip data", async () => {
    expect(reasons(await readFile("b.jsonl.gz", gzipSync('{"text":"a"}\n').subarray(0, 20)))).toEqual([
      "broken gzip data",
    ]);
  });

  test("no bytes at all make it fail", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("x.txt", "x.html", "x.md", "x.jsonl", "x.json", "x"),
        async (bytes, name) => {
          expect((await readFile(name, bytes)).every(({ kind }) => kind === "doc" || kind === "refusal")).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("JSON Lines", () => {
  test("our names and the usual others give the same doc", async () => {
    const lines = [
      {
        id: "7",
        outlet: "Strelsau Post",
        published: "2024-05-03",
        title: "Talks",
        text: "They met.",
        url: "https://post.example/7",
      },
      {
        guid: 7,
        publisher: "Strelsau Post",
        date: "May 3, 2024",
        headline: "Talks",
        body: "They met.",
        link: "https://post.example/7",
      },
    ].map((line) => JSON.stringify(line));
    const [one, two] = (await readFile("two.jsonl", lines.join("\n"))).map((read) =>
      read.kind === "doc" ? read.doc : null,
    );
    expect(one).toMatchObject({ givenId: "7", published: "2024-05-03", title: "Talks", language: null });
    expect(two).toEqual(one);
  });

  test("a bad line is refused by its number and the others are read", async () => {
    const reads = await readFile(
      "mixed.jsonl",
      '{"text": "One."}\n{"text": \n\n[1]\n{"url": "no text"}\n{"text": "Two."}',
    );
    expect(
      reads.map(({ place, ...read }) => [
        place.slice(place.lastIndexOf(":") + 1),
        read.kind === "doc" ? read.doc.text : read.reason,
      ]),
    ).toEqual([
      ["1", "One."],
      ["2", "not JSON"],
      ["4", "not a JSON object"],
      ["5", "no field `text`"],
      ["6", "Two."],
    ]);
  });

  test("a title without a text is read as the text, with a problem", async () => {
    const reads = await readFile("title.jsonl", '{"title": "Ruritania rejects talks", "text": null}');
    expect(theDoc(reads)).toMatchObject({ title: "Ruritania rejects talks", text: "Ruritania rejects talks" });
    expect(rules(reads)).toEqual(["documents/title-only"]);
  });

  test("gzipped lines read as the lines do, a line longer than a chunk included", async () => {
    const lines = ["One.", "two ".repeat(100_000), "Three."].map((text) => JSON.stringify({ text })).join("\n");
    const packed = await readFile("three.jsonl.gz", gzipSync(lines));
    expect(packed.map((read) => (read.kind === "doc" ? read.doc.text.length : 0))).toEqual([4, 400_000, 6]);
  });

  test("standard input is read, its format told from its first bytes", async () => {
    async function* stdin() {
      yield Buffer.from('{"text": "O');
      yield Buffer.from('ne."}\n{"text": "Two."}\n');
    }
    const reads = await collect(readDocs("-", { stdin: stdin() }));
    expect(reads.map((read) => [read.place, read.kind === "doc" && read.doc.text])).toEqual([
      ["standard input:1", "One."],
      ["standard input:2", "Two."],
    ]);
  });

  test("fields of other types than text are passed over", async () => {
    expect(
      theDoc(
        await readFile("odd.jsonl", '{"text":"A.","title":7,"outlet":{"a":1},"date":null,"__proto__":{"text":"B."}}'),
      ),
    ).toMatchObject({ title: null, outlet: null, published: null, text: "A." });
  });
});

describe("languages", () => {
  test("a text that is not English is a problem, a short or English one is not", async () => {
    const spanish =
      "El gobierno de la república dijo el lunes que las conversaciones con los vecinos del norte continuarán en la capital durante el mes próximo, según un portavoz del ministerio de asuntos exteriores, que pidió a las dos partes respeto y paciencia hasta el final.";
    expect(rules(await readFile("es.txt", spanish))).toEqual(["documents/not-english"]);
    expect(
      rules(
        await readFile(
          "ko.txt",
          "외무성은 월요일에 회담을 거부했다고 밝혔다. 대변인은 조건이 받아들여지지 않았다고 말했다.",
        ),
      ),
    ).toEqual(["documents/not-english"]);
    expect(rules(await readFile("en.txt", SENTENCE.repeat(3)))).toEqual([]);
    expect(rules(await readFile("short.txt", "Kim Il Sung, Kim Jong Il, Kim Jong Un."))).toEqual([]);
  });
});
