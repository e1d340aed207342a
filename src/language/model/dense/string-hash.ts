/** The 64-bit id spaCy gives a string, and the rows an id has in a hash table. */
import type { Kernels } from "./kernels.js";

export interface StringHash {
  /** 0 for the empty string, the small number of a reserved name, else the MurmurHash64A of the UTF-8. */
  id(text: string): bigint;
}

/** Longest string hashed, in UTF-16 units: as long as the longest text. */
export const MAX_HASHED_LENGTH = 1_000_000;

export function stringHash(kernels: Kernels, reserved: ReadonlyMap<string, number>): StringHash {
  const room = 3 * MAX_HASHED_LENGTH;
  const address = kernels.allot(room + 8);
  const buffer = kernels.bytes.subarray(address, address + room);
  const encoder = new TextEncoder();
  return {
    id(text) {
      const small = reserved.get(text);
      if (small !== undefined) return BigInt(small);
      const { read, written } = encoder.encodeInto(text, buffer);
      if (read !== text.length) throw new Error(`string of ${text.length} units is too long to hash`);
      return BigInt.asUintN(64, kernels.hashBytes(address, written, 1n));
    },
  };
}
