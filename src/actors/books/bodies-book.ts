/** The book of bodies: international organizations, armed groups, and institutions with names of their own. */
import type { Body } from "./books.js";
import { checkSide, dateOf, listed, maybe, type Row, rows } from "./table.js";

export interface NamedBody {
  readonly body: Body;
  readonly names: readonly string[];
  readonly row: Row;
}

export function readOrganizations(dir: string, codes: ReadonlySet<string>): readonly NamedBody[] {
  const all = rows(dir, "organizations.tsv", 8).map((row) => {
    const [code, side, cameo, role, name, names, from, to] = row.fields;
    const body: Body = Object.freeze({
      id: `organization:${code}`,
      kind: "organization",
      name: name!,
      side: side!,
      cameo: maybe(cameo!),
      role: role!,
      from: dateOf(row, from!),
      to: dateOf(row, to!),
    });
    return { body, names: [name!, ...listed(names!)], row };
  });
  const own = new Set(all.map(({ body }) => body.id.slice("organization:".length)));
  for (const { body, row } of all) if (!own.has(body.side!)) checkSide(row, body.side!, codes);
  return all;
}

export function readInstitutions(dir: string, codes: ReadonlySet<string>): readonly NamedBody[] {
  return rows(dir, "institutions.tsv", 7).map((row) => {
    const [side, slugged, role, name, names, from, to] = row.fields;
    checkSide(row, side!, codes);
    const body: Body = Object.freeze({
      id: `institution:${side}/${slugged}`,
      kind: "institution",
      name: name!,
      side: side!,
      cameo: null,
      role: role!,
      from: dateOf(row, from!),
      to: dateOf(row, to!),
    });
    return { body, names: [name!, ...listed(names!)], row };
  });
}
