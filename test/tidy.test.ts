/** Tidiness: the house's rules that a reader could otherwise only trust. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** Rooms in the order data flows: each may import from those before it, through their index. */
const ROOMS = [
  "documents",
  "language",
  "actors",
  "coding",
  "ledger",
  "imports",
  "threads",
  "signals",
  "outlook",
  "brief",
  "evaluation",
  "desk",
  "cli",
  "mcp",
];
const SKINS = new Set(["desk", "cli", "mcp"]);
/** Places that open files, keep time or speak to people: everywhere else these come in as arguments. */
const WORLDLY = [
  /^cli\//,
  /^reading\.ts$/,
  /(^|\/)load-[a-z-]+\.ts$/,
  /^documents\//,
  /^ledger\//,
  /^language\/model\//,
];

interface Module {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SRC, path), "utf8");
    const imports = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, target]) =>
      relative(SRC, join(SRC, dirname(path), target!)),
    );
    return { path, room: path.includes("/") ? path.slice(0, path.indexOf("/")) : "", text, imports };
  });

function offenders(isOffender: (module: Module) => boolean): readonly string[] {
  return modules.filter(isOffender).map(({ path }) => path);
}

describe("the house", () => {
  test("every room is in the table", () => {
    expect(
      [...new Set(modules.map(({ room }) => room))].filter((room) => room !== "" && !ROOMS.includes(room)),
    ).toEqual([]);
  });

  test("a room imports only from rooms before it, and only through their door", () => {
    const breaches = modules.flatMap(({ path, room, imports }) =>
      imports
        .filter((target) => {
          const targetRoom = target.includes("/") ? target.slice(0, target.indexOf("/")) : "";
          if (room === "" || targetRoom === room) return false;
          if (targetRoom === "")
            return (
              target !== "usage-error.js" && !(SKINS.has(room) && (target === "reading.js" || target === "index.js"))
            );
          const before = ROOMS.indexOf(targetRoom) < ROOMS.indexOf(room) && !(SKINS.has(room) && SKINS.has(targetRoom));
          return !before || target !== `${targetRoom}/index.js`;
        })
        .map((target) => `${path} → ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  test("every module opens with a sentence saying what it is for", () => {
    expect(offenders(({ text }) => !/^(#!.*\n)?\/\*\* ?\n?[ *]*\S.*[.:;?]/.test(text))).toEqual([]);
  });

  test("doors are hand-written: nothing is exported by star", () => {
    expect(offenders(({ text }) => /export \*/.test(text))).toEqual([]);
  });

  test("no clock, environment, randomness or console outside the skins and loaders", () => {
    const worldly = /\b(Date\.now\(|new Date\(\)|Math\.random|process\.(env|argv|stdout|stderr)|console\.|fetch\()/;
    expect(offenders(({ path, text }) => worldly.test(text) && !WORLDLY.some((place) => place.test(path)))).toEqual([]);
  });

  test("SQL is spoken only in the ledger", () => {
    expect(
      offenders(({ path, text }) => /\b(SELECT|INSERT INTO|CREATE TABLE)\b/.test(text) && !path.startsWith("ledger/")),
    ).toEqual([]);
  });

  test("files are named for what they hold", () => {
    expect(
      offenders(({ path }) => /(^|\/)(utils?|helpers?|common|misc|lib|types|constants)(\/|\.ts$)/.test(path)),
    ).toEqual([]);
    expect(offenders(({ path }) => !/^[a-z0-9/-]+(\.d)?\.ts$/.test(path))).toEqual([]);
  });

  test("no any, no enum, no namespace", () => {
    expect(offenders(({ text }) => /(: any\b|\bas any\b|<any>|^\s*(export )?(enum|namespace) )/m.test(text))).toEqual(
      [],
    );
  });

  test("the manual of coding rules is what the rules say", () => {
    const script = fileURLToPath(new URL("../scripts/coding-rules.js", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });
});
