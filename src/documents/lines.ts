/** Lines: a stream of bytes cut at line ends, no line longer than a bound. */

export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Null when the line is longer than the bound. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;

export async function* byteLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield line();

  function keep(part: Uint8Array): void {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  }

  function line(): ByteLine {
    const whole = { number, bytes: size <= longest ? Buffer.concat(parts) : null };
    parts = [];
    size = 0;
    number++;
    return whole;
  }
}
