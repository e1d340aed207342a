/** ExitCodes: what a call answers to the shell; the same numbers for every command. */
export const EXIT = {
  done: 0,
  /** A fault of the program. */
  bug: 1,
  /** The call is wrong: a flag, a value, a missing argument. */
  call: 2,
  /** Some or all input could not be read; what could be was. */
  input: 3,
  /** The ledger cannot be used. */
  ledger: 4,
  interrupted: 130,
  /** The program that read the output has gone. */
  pipe: 141,
} as const;
