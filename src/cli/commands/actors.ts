/** Actors: what the actor books know of a name, on a day or of all days. */
import { type Body, covers, loadBooks, lookUp, type OfficeTerm, type Person } from "../../actors/index.js";
import { readDate } from "../../documents/index.js";
import { UsageError } from "../../usage-error.js";
import { parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { type Style, styleFor } from "../style.js";
import type { World } from "../world.js";
import { wrap } from "../wrap.js";

export const help = `demarche actors WHO: what the actor books know of a name

WHO is a person, a state (name, adjective, capital, seat of power, three-letter
code), a body, an office ("president of South Korea") or an entity id.

  --on DATE            only what held on that day, month or year
  --json               for programs

  demarche actors "Kim Yo Jong"
  demarche actors "foreign minister of China" --on 2023-06
  demarche actors KOR --on 2025-07-28

Exit codes: 0 found, 2 the call is wrong, 3 the books know nobody by that name.
`;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, { on: { type: "string" }, json: { type: "boolean" } });
  const who = positionals.join(" ").trim();
  if (who === "") throw new UsageError("who? name a person, a state, a body or an office");
  const date = values.on === undefined ? null : readDate(values.on);
  if (values.on !== undefined && date === null)
    throw new UsageError(`invalid date: ${values.on}; write 2025, 2025-07 or 2025-07-28`);
  const found = lookUp(loadBooks(), who, date === null ? null : date.slice(0, 10));
  if (values.json) await world.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  const { states, bodies, people, holders } = found;
  if (states.length + bodies.length + people.length + holders.length === 0)
    throw new UsageError(`the books know nobody called ${who}${date === null ? "" : ` on ${date}`}`, {
      exitCode: EXIT.input,
    });
  if (values.json) return EXIT.done;
  const style = styleFor(world.stdout);
  const { width } = world.stdout;
  const blocks = [
    ...states.map((state) => [`${style.bold(state.name)}, state, code ${state.code}${dates(state)}`]),
    ...bodies.map((body) => bodyLines(body, style)),
    ...people.map((person) => personLines(person, { style, date, width })),
    holders.length === 0
      ? []
      : holders.flatMap(({ person, term }) => wrapped(`${person.name}: ${term.role}${dates(term)}`, width)),
  ];
  await world.stdout.write(
    blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => `${lines.join("\n")}\n`)
      .join("\n"),
  );
  return EXIT.done;
}

function bodyLines(body: Body, style: Style): readonly string[] {
  return [
    `${style.bold(body.name)}, ${body.role}${body.side === null ? "" : `, side ${body.side}`}${dates(body)}`,
    `  ${style.dim(body.id)}`,
  ];
}

function personLines(
  person: Person,
  { style, date, width }: { style: Style; date: string | null; width: number },
): readonly string[] {
  const terms = date === null ? person.terms : person.terms.filter((term) => covers(term, date));
  const lines = terms.map((term) => `  ${term.role} (${term.side})${dates(term)}`);
  return [
    style.bold(person.name),
    ...(lines.length === 0 ? [`  no office on ${date}`] : lines.flatMap((line) => wrapped(line, width))),
    `  ${style.dim(person.id)}`,
  ];
}

function dates({ from, to }: Pick<OfficeTerm, "from" | "to">): string {
  if (from === null && to === null) return "";
  if (from === null) return `, until ${to}`;
  return to === null ? `, since ${from}` : `, ${from} to ${to}`;
}

function wrapped(text: string, width: number): readonly string[] {
  return wrap(text, { width: width - 2, indent: "    " }).map((line, i) =>
    i === 0 && text.startsWith("  ") ? `  ${line}` : line,
  );
}
