/** Progress: one line on the terminal that says how far long work is, at which rate, and what is left. */
import type { Output } from "./world.js";

export interface Progress {
  /** Notes `nDone` docs and the share of the work done, if that is known. */
  show(nDone: number, share: number | null): Promise<void>;
  /** Takes the line away. */
  clear(): Promise<void>;
}

const EVERY_MS = 200;

/** Says nothing where no person looks. */
export function progressOn(output: Output, { now, what }: { now: () => number; what: string }): Progress {
  const started = now();
  let shown = started;
  let isShown = false;
  return {
    async show(nDone, share) {
      if (!output.isTerminal || now() - shown < EVERY_MS) return;
      shown = now();
      isShown = true;
      const seconds = (shown - started) / 1000;
      const line = progressLine({ nDone, share, seconds, what });
      await output.write(`\r\u001b[K${line.slice(0, output.width - 1)}`);
    },
    async clear() {
      if (isShown) await output.write("\r\u001b[K");
      isShown = false;
    },
  };
}

/** `1,204 documents, 14.2 a second, 37 %, 2:05 left`. */
export function progressLine({
  nDone,
  share,
  seconds,
  what,
}: {
  readonly nDone: number;
  readonly share: number | null;
  readonly seconds: number;
  readonly what: string;
}): string {
  const parts = [`${nDone.toLocaleString("en")} ${what}`];
  if (seconds > 0) parts.push(`${(nDone / seconds).toFixed(1)} a second`);
  if (share !== null && share > 0) {
    parts.push(`${Math.min(100, Math.floor(share * 100))} %`);
    if (seconds > 1) parts.push(`${clock((seconds * Math.max(0, 1 - share)) / share)} left`);
  }
  return parts.join(", ");
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const twoDigits = (n: number) => String(n).padStart(2, "0");
  if (minutes < 60) return `${minutes}:${twoDigits(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(whole % 60)}`;
}
