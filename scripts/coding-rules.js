/**
 * Coding rules: collects every rule with its marked examples into docs/coding-rules.md.
 *
 *     npm run build && node scripts/coding-rules.js [--check]
 *
 * Event rules come from src/coding/events/rules.ts; the other rules from the header comments of their files: the
 * module's first sentence, and the lines that hold `{role:words}`. With --check it only says whether the page is current.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { CODEBOOK } from "../dist/coding/edition.js";
import { EVENT_RULES, JUDGED_RULE } from "../dist/coding/events/rules.js";

const PAGE = new URL("../docs/coding-rules.md", import.meta.url);
const CODING = new URL("../src/coding/", import.meta.url);
const ROOMS = ["attributions", "demands", "conditions", "exchanges", "assessments", "expectations", "overtures"];

/** Module sentence and marked lines of one rule file; null when it has no marked line. */
function ruleOf(/** @type {string} */ room, /** @type {string} */ path) {
  const text = readFileSync(new URL(`${room}/${path}`, CODING), "utf8");
  const says = /^\/\*\*\s*(?:\n \* )?([\s\S]*?)(?:\n \*\n|\*\/)/
    .exec(text)?.[1]
    ?.replace(/\n \* /g, " ")
    .trim();
  const examples = [...text.matchAll(/^ \*\s+(.*\{\w+:[^}]*\}.*)$/gm)].map(([, line]) => line.trim());
  return says === undefined || examples.length === 0
    ? null
    : { name: `${room}/${path.replace(/\.ts$/, "")}`, says, examples };
}

function section(/** @type {{name: string, says: string, examples: readonly string[]}} */ { name, says, examples }) {
  return [
    `### ${name}`,
    "",
    says,
    "",
    ...examples.map((example) => `- ${example.replace(/([<>])/g, "\\$1")}`),
    "",
  ].join("\n");
}

const others = ROOMS.flatMap((room) =>
  readdirSync(new URL(`${room}/`, CODING), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => ruleOf(room, path))
    .filter((rule) => rule !== null),
);
const page = `# Coding rules

How words become records. Braces mark what a rule finds; an arrow says what it makes of it: the category, then the auxiliary when the act is not plainly done. Every example is run as a test. Codebook: ${CODEBOOK}; the words and where their parties stand are in \`books/lexicon/\`. This page is made by \`node scripts/coding-rules.js\`.

## Events

${[...EVENT_RULES, JUDGED_RULE].map(section).join("\n")}
## Other records

${others.map(section).join("\n")}`;

if (process.argv.includes("--check")) {
  if (readFileSync(PAGE, "utf8") !== page) {
    console.error("docs/coding-rules.md is not current: run node scripts/coding-rules.js");
    process.exit(1);
  }
} else writeFileSync(PAGE, page);
