/** The kernels: WebAssembly SIMD arithmetic over one memory, from which weights and buffers are allotted. */
import { readFileSync } from "node:fs";

/** Addresses and strides are in bytes; kernels.wat says what each function does. */
interface KernelFunctions {
  hashBytes(at: number, length: number, seed: bigint): bigint;
  hashRows(key: bigint, seed: number, count: number, rows: number): void;
  sumRows(table: number, rows: number, out: number): void;
  multiply(
    count: number,
    x: number,
    xStride: number,
    weights: number,
    out: number,
    outStride: number,
    depth: number,
    panels: number,
  ): void;
  sumNeighbors(count: number, words: number, out: number, x: number): void;
  maxoutNorm(
    count: number,
    pieces: number,
    scale: number,
    residual: number,
    residualStride: number,
    out: number,
    outStride: number,
  ): void;
  scoreState(
    addresses: number,
    features: number,
    bias: number,
    hidden: number,
    weights: number,
    panels: number,
    out: number,
  ): void;
}

export interface Kernels extends KernelFunctions {
  /** The whole memory, seen as floats, as integers and as bytes. */
  readonly floats: Float32Array;
  readonly integers: Int32Array;
  readonly bytes: Uint8Array;
  /** The address of `byteLength` bytes of zeros, aligned to 64. */
  allot(byteLength: number): number;
  /** The address of a copy of `values`. */
  place(values: Float32Array): number;
}

const PAGE_BYTES = 65_536;

/** Kernels with a memory of at most `memoryBytes`; the system provides pages only as they are touched. */
export function loadKernels(memoryBytes: number): Kernels {
  const pages = Math.ceil(memoryBytes / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const module = new WebAssembly.Module(readFileSync(new URL("kernels.wasm", import.meta.url)));
  const instance = new WebAssembly.Instance(module, { demarche: { memory } });
  const floats = new Float32Array(memory.buffer);
  let end = 64;

  function allot(byteLength: number): number {
    const address = end;
    end = Math.ceil((address + byteLength) / 64) * 64;
    if (end > memory.buffer.byteLength) throw new Error(`kernel memory of ${memory.buffer.byteLength} bytes is full`);
    return address;
  }

  return {
    ...(instance.exports as KernelFunctions),
    floats,
    integers: new Int32Array(memory.buffer),
    bytes: new Uint8Array(memory.buffer),
    allot,
    place(values) {
      const address = allot(values.byteLength);
      floats.set(values, address / 4);
      return address;
    },
  };
}
