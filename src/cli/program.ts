/** Program: the command a call names is loaded and run; what the user can mend is told in one line. */
import { UsageError } from "../usage-error.js";
import type { Command } from "./command.js";
import { EXIT } from "./exit-codes.js";
import { HELP } from "./help.js";
import type { World } from "./world.js";

/** Runs one call and gives its exit code. */
export async function run(args: readonly string[], world: World): Promise<number> {
  try {
    return await dispatch(args, world);
  } catch (error) {
    if (isBrokenPipe(error)) return EXIT.pipe;
    if (!(error instanceof UsageError)) throw error;
    await world.stderr.write(`demarche: ${error.message}\n`).catch(() => {});
    return error.exitCode;
  }
}

async function dispatch([name, ...args]: readonly string[], world: World): Promise<number> {
  if (name === undefined) {
    await world.stderr.write(HELP);
    return EXIT.call;
  }
  if (name === "--version" || name === "-V" || name === "version") {
    const { versionLine } = await import("./version.js");
    await world.stdout.write(`${versionLine()}\n`);
    return EXIT.done;
  }
  if (name === "--help" || name === "-h" || (name === "help" && args.length === 0)) {
    await world.stdout.write(HELP);
    return EXIT.done;
  }
  const asked = name === "help" ? args[0]! : name;
  const command = await load(asked);
  const end = args.indexOf("--");
  const flags = end < 0 ? args : args.slice(0, end);
  if (name === "help" || flags.includes("--help") || flags.includes("-h")) {
    await world.stdout.write(command.help);
    return EXIT.done;
  }
  return command.run(args, world);
}

/** Each command is loaded only when called: nobody waits for what they did not ask. */
async function load(name: string): Promise<Command> {
  switch (name) {
    case "read":
      return import("./commands/read.js");
    case "brief":
      return import("./commands/brief.js");
    case "explain":
      return import("./commands/explain.js");
    case "actors":
      return import("./commands/actors.js");
    case "doctor":
      return import("./commands/doctor.js");
    case "code-pairs":
      return import("./commands/code-pairs.js");
    case "attribute":
      return import("./commands/attribute.js");
    case "evaluate":
      return import("./commands/evaluate.js");
    case "documents":
    case "events":
    case "statements":
    case "overtures":
    case "demands":
    case "conditions":
    case "exchanges":
    case "assessments":
    case "expectations":
    case "entities":
    case "problems":
      return (await import("./commands/list.js")).listCommand(name);
    default:
      throw new UsageError(`unknown command: ${name}; see demarche --help`);
  }
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
