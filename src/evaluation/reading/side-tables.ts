/** SideTables: how often the sides of the gold are known from the text, and stand in their role in the record. */
import type { CodedEvent, Reading } from "../../coding/index.js";
import type { Table } from "../evaluation.js";
import { percent, scoreTable, type Tally } from "../scores.js";
import type { Compared } from "./compared.js";
import type { GoldEvent } from "./gold-docs.js";
import { isParty, namesOne, partiesOf } from "./sides.js";

const ROLES = ["actors", "recipients"] as const;
type Role = (typeof ROLES)[number];

/** First whether anyone of the side is recognized anywhere in the text; then the roles in records of the right category. */
export function sideTables(all: readonly Compared[]): readonly Table[] {
  const pairs = all.flatMap(({ gold, levels, reading }) =>
    levels[0]!.matches.flatMap((found, i) => (found === null ? [] : [{ gold: gold.events[i]!, found, reading }])),
  );
  const oneWay = pairs.filter(({ gold }) => !gold.mutual);
  const mutual = pairs.filter(({ gold }) => gold.mutual);
  return [
    {
      name: "sides recognized in the text",
      columns: [
        { name: "role", kind: "label" },
        { name: "gold", kind: "count" },
        { name: "recognized", kind: "count" },
        { name: "percent", kind: "percent" },
      ],
      rows: ROLES.map((role) => {
        const { gold, right } = recognized(all, role);
        return [role, gold, right, percent(right, gold)];
      }),
    },
    scoreTable("sides in records of the right category", "role", [
      ...ROLES.map((role) => ({ label: role, tally: inRoles(oneWay, [role]) })),
      // The parties of a mutual act may stand on either end.
      ...(mutual.length === 0 ? [] : [{ label: "both, of mutual acts", tally: inRoles(mutual, ROLES) }]),
    ]),
  ];
}

function recognized(all: readonly Compared[], role: Role): Pick<Tally, "gold" | "right"> {
  const tally = { gold: 0, right: 0 };
  for (const { gold, reading } of all) {
    const known = partiesOf(
      reading.entities.map(({ id, side }) => ({ entity: id, side })),
      reading,
    );
    for (const event of gold.events) {
      tally.gold += event[role].length;
      tally.right += event[role].filter((side) => namesOne([side], known)).length;
    }
  }
  return tally;
}

interface Pair {
  readonly gold: GoldEvent;
  readonly found: CodedEvent;
  readonly reading: Reading;
}

function inRoles(pairs: readonly Pair[], roles: readonly Role[]): Tally {
  const tally = { gold: 0, found: 0, right: 0 };
  for (const { gold, found, reading } of pairs) {
    const sides = new Set(roles.flatMap((role) => gold[role]));
    const parties = partiesOf(
      roles.flatMap((role) => found[role]),
      reading,
    );
    tally.gold += sides.size;
    tally.found += parties.length;
    tally.right += parties.filter((party) => [...sides].some((side) => isParty(side, party))).length;
  }
  return tally;
}
