/** The one error a user can mend: wrong flag, missing file, unreadable input. Each skin catches it once. */

export class UsageError extends Error {
  override readonly name = "UsageError";
  /** Process exit code; 2 when the call is wrong, 3 when the input is, 4 when the ledger is. */
  readonly exitCode: number;

  constructor(message: string, { exitCode = 2 }: { exitCode?: number } = {}) {
    super(message);
    this.exitCode = exitCode;
  }
}
