/**
 * Golden articles: each folder of test/articles is a case, `article.md` its text and `expected.json` what a person
 * reviewed and accepted. A mismatch writes `expected-changed.json` beside it; nothing overwrites what was accepted.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readDocs } from "../src/documents/index.js";
import { loadReader } from "../src/reading.js";
import { type Summary, summary } from "./support/summary.js";

const ARTICLES = new URL("articles/", import.meta.url);
const reader = await loadReader({ judge: "none" });

for (const slug of readdirSync(ARTICLES).sort()) {
  test(`${slug} reads as reviewed`, async () => {
    const at = (name: string) => new URL(`${slug}/${name}`, ARTICLES);
    const found = await readOne(fileURLToPath(at("article.md")));
    const expected = existsSync(at("expected.json")) ? JSON.parse(readFileSync(at("expected.json"), "utf8")) : null;
    const same = JSON.stringify(found) === JSON.stringify(expected);
    if (!same && !process.env.CI) writeFileSync(at("expected-changed.json"), `${JSON.stringify(found, null, 2)}\n`);
    else rmSync(at("expected-changed.json"), { force: true });
    expect(found).toEqual(expected);
  });
}

async function readOne(path: string): Promise<Summary> {
  for await (const read of readDocs(path)) if (read.kind !== "refusal") return summary((await reader([read]))[0]!);
  throw new Error(`nothing read: ${path}`);
}
