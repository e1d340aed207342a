/** ByteStream: bytes on their way in: looked at, unzipped, counted, gathered. */
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** Bytes as they are, or what they unpack to when they are gzipped, whatever the name says. */
export async function unzipped(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { head, chunks } = await peek(bytes, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return chunks;
  // The pipeline hands a failure on to its last stream, which is read here.
  return pipeline(chunks, createGunzip(), () => {});
}

/** A stream whose bytes are told of as they pass. */
export async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: ((nBytes: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** The first `atLeast` bytes of a stream or more, and the whole stream all the same. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  atLeast: number,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let next = await iterator.next();
  for (let size = 0; next.done !== true && size < atLeast; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size >= atLeast) break;
  }
  const head = Buffer.concat(parts);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      for (next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, chunks: chunks() };
}

/** All of a stream; null when it is more than `largest`. */
export async function gather(chunks: AsyncIterable<Uint8Array>, largest: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

export async function* noBytes(): AsyncGenerator<Uint8Array> {}
