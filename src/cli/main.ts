#!/usr/bin/env node
/** Main: the process around the program: its streams, signals and exit code. */
import { EXIT } from "./exit-codes.js";
import { run } from "./program.js";
import type { Output } from "./world.js";

const interruption = new AbortController();
process.on("SIGINT", () => {
  // The second Ctrl-C does not wait.
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
});
process.on("SIGTERM", () => interruption.abort());
// Each write hears of its own failure; without a listener the stream would throw as well.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

const { NO_COLOR, FORCE_COLOR, COLUMNS, TERM } = process.env;

function output(stream: NodeJS.WriteStream): Output {
  const isTerminal = stream.isTTY === true;
  const wanted = FORCE_COLOR !== undefined && FORCE_COLOR !== "0";
  const unwanted = (NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb";
  return {
    write: (words) =>
      new Promise((resolve, reject) => {
        stream.write(words, (error) => (error ? reject(error) : resolve()));
      }),
    isTerminal,
    width: (isTerminal ? stream.columns : Number(COLUMNS)) || 80,
    colors: (isTerminal || wanted) && !unwanted,
  };
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  now: Date.now,
  interrupted: interruption.signal,
});
// Nothing is left to do; an open standard input must not keep the process.
process.exit();
