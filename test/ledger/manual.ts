/** The part of docs/ledger.md that follows from the ledger itself: its tables and its questions, column by column. */
import { describeQuery, type QueryName } from "../../src/ledger/index.js";

export const HEADING = "## Questions and their columns\n";

export interface Meaning {
  readonly table: string;
  /** Empty for the table itself. */
  readonly column: string;
  readonly type: string;
  readonly meaning: string;
}

export function manual(queries: readonly QueryName[], meanings: readonly Meaning[]): string {
  const questions = queries.map((query) => {
    const { about, columns } = describeQuery(query);
    const rows = columns.map(({ name, meaning, list }) => [`\`${name}\`${list ? " (list)" : ""}`, meaning]);
    return `### ${query}\n${about}\n\n${markdownTable(["column", "meaning"], rows)}`;
  });
  const tables = meanings
    .filter(({ column }) => column === "")
    .map(({ table, meaning }) => {
      const rows = meanings
        .filter((one) => one.table === table && one.column !== "")
        .map((one) => [`\`${one.column}\``, one.type, one.meaning]);
      return `### table ${table}\n${meaning}\n\n${markdownTable(["column", "type", "meaning"], rows)}`;
    });
  return `${HEADING}\n${questions.join("\n")}\n## Tables\nThe view \`current_readings\` has the readings that count, with the columns of \`readings\`.\n\n${tables.join("\n")}`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}
