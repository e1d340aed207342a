/** World: the streams, the clock and the signals that a command meets; given as an argument, so that a run can be repeated. */

export interface Output {
  /** Resolves when the words are taken; rejects with `EPIPE` when nobody reads any more. */
  write(words: string | Uint8Array): Promise<void>;
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
  /** Columns of the terminal, 80 elsewhere. */
  readonly width: number;
  readonly colors: boolean;
}

export interface World {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Aborted by Ctrl-C: finish what is in hand and stop. */
  readonly interrupted: AbortSignal;
}
