/** LedgerError: what DuckDB says of a file, turned into one line that says what to do. */
import { dirname } from "node:path";
import { UsageError } from "../usage-error.js";

/** Exit code of everything that is wrong with a ledger file. */
export const LEDGER_EXIT = 4;

export function ledgerUsageError(message: string): UsageError {
  return new UsageError(message, { exitCode: LEDGER_EXIT });
}

/** What to read in DuckDB's message, and what to tell the user instead; the first that fits is told. */
const LINES: readonly (readonly [pattern: RegExp, line: (path: string, match: RegExpExecArray) => string])[] = [
  [
    /Conflicting lock is held in (.+?) \(PID (\d+)\)/,
    (path, [, program, pid]) =>
      `ledger in use: ${path} is held by process ${pid} (${program}); let it finish or stop it, then try again, or name another file`,
  ],
  [
    /Could not set lock on file|being used by another process/,
    (path) =>
      `ledger in use: ${path} is held by another process; let it finish or stop it, then try again, or name another file`,
  ],
  [
    /different configuration than existing connections/,
    (path) => `ledger in use: ${path} is already open in this process`,
  ],
  [/not a valid DuckDB database file|Is a directory/, (path) => `not a ledger: ${path}`],
  [
    /trying to read a database file with version number|requires? a (newer|later) version|storage version/i,
    (path) => `ledger ${path} was written by a newer version of DuckDB; install a newer demarche to open it`,
  ],
  [/read-only mode: database does not exist/, (path) => `no ledger at ${path}; read texts into one first`],
  [/No such file or directory/, (path) => `no folder for the ledger: ${dirname(path)}`],
  [
    /Permission denied|Operation not permitted|Read-only file system|Cannot open file .* Access is denied/i,
    (path) => `ledger ${path} cannot be opened: permission denied`,
  ],
  [
    /No space left|disk full|File too large|quota exceeded|not enough space/i,
    (path) =>
      `ledger ${path}: no space left on the disk; what was acknowledged is safe, free some space and read the rest again`,
  ],
  [
    /checksum|corrupt/i,
    (path) => `ledger ${path} is damaged; restore it from a copy or read the texts again into a new file`,
  ],
];

/** The error to throw for an error of DuckDB about the ledger at `path`: a UsageError where the user can mend it. */
export function ledgerError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof UsageError) return error;
  for (const [pattern, line] of LINES) {
    const match = pattern.exec(error.message);
    if (match !== null) return ledgerUsageError(line(path, match));
  }
  if (!/^(IO|FATAL|Serialization) Error|database has been invalidated/i.test(error.message)) return error;
  return ledgerUsageError(`ledger ${path}: ${error.message.split("\n")[0]}`);
}
