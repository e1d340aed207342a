/** Call: one call of the program in this process, on real files, its output caught. */
import { run } from "../../src/cli/program.js";

export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly stdin?: string;
  readonly width?: number;
  readonly isTerminal?: boolean;
  readonly colors?: boolean;
  readonly interrupted?: AbortSignal;
}

export async function call(args: readonly string[], circumstances: Circumstances = {}): Promise<Answer> {
  const { stdin = "", width = 80, isTerminal = false, colors = false, interrupted } = circumstances;
  const caught = { stdout: "", stderr: "" };
  const output = (name: keyof typeof caught) => ({
    write: async (words: string | Uint8Array) => {
      caught[name] += typeof words === "string" ? words : Buffer.from(words).toString("latin1");
    },
    isTerminal,
    width,
    colors,
  });
  async function* bytes() {
    yield Buffer.from(stdin);
  }
  const code = await run(args, {
    stdin: bytes(),
    stdout: output("stdout"),
    stderr: output("stderr"),
    now: Date.now,
    interrupted: interrupted ?? new AbortController().signal,
  });
  return { code, ...caught };
}
