/** Command: what every file of `commands/` gives. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../usage-error.js";
import type { World } from "./world.js";

export interface Command {
  /** Printed by `--help`: what it does, its flags, examples. */
  readonly help: string;
  /** Gives the exit code. */
  readonly run: (args: readonly string[], world: World) => Promise<number>;
}

type Options = NonNullable<ParseArgsConfig["options"]>;
type Call<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/** Flags and positionals of a call; throws a UsageError in our words for what is unknown or lacks its value. */
export function parseCall<const O extends Options>(args: readonly string[], options: O): Call<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /^Unknown option '(.+?)'/.exec(error.message);
    if (unknown !== null) throw new UsageError(`unknown option: ${unknown[1]}`);
    const valueless = /^Option '(.+?) <value>' argument missing/.exec(error.message);
    if (valueless !== null) throw new UsageError(`${valueless[1]!.split(", ").at(-1)} needs a value`);
    const ambiguous = /^Option '(.+?)' argument is ambiguous/.exec(error.message);
    if (ambiguous !== null) throw new UsageError(`${ambiguous[1]!.split(", ").at(-1)} needs a value`);
    const valued = /^Option '(.+?)' does not take an argument/.exec(error.message);
    if (valued !== null) throw new UsageError(`${valued[1]!.split(", ").at(-1)} takes no value`);
    throw new UsageError(error.message.split("\n")[0]!);
  }
}

/** One of a flag's allowed values. */
export function choice<const T extends string>(
  flag: string,
  value: string | undefined,
  allowed: readonly T[],
  usual: T,
): T {
  if (value === undefined) return usual;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${flag} must be one of ${allowed.join(", ")}; not ${value}`);
  return found;
}

/** A whole number above zero, or undefined. */
export function count(flag: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(value)) throw new UsageError(`--${flag} must be a whole number above 0; not ${value}`);
  return Number(value);
}
