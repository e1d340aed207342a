/** The manual of the command line is the help that the program gives. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HELP } from "../../src/cli/help.js";
import { call } from "./call.js";
import { COMMANDS } from "./commands.js";

const DOCS = new URL("../../docs/cli.md", import.meta.url);
const HEADING = "## All commands\n";

test("docs/cli.md has every help page as it is", async () => {
  const pages = await Promise.all(
    COMMANDS.map(async (name) => ({ name, help: (await call([name, "--help"])).stdout })),
  );
  const sections = pages.map(({ name, help }) => `\n### ${name}\n\n\`\`\`text\n${help}\`\`\`\n`);
  const expected = `${HEADING}\n\`\`\`text\n${HELP}\`\`\`\n${sections.join("")}`;
  const text = readFileSync(DOCS, "utf8");
  const head = text.includes(HEADING) ? text.slice(0, text.indexOf(HEADING)) : text;
  if (text !== head + expected) {
    writeFileSync(`${process.cwd()}/docs/cli-changed.md`, head + expected);
    expect.fail("docs/cli.md no longer tells what the program does; see docs/cli-changed.md");
  }
});
