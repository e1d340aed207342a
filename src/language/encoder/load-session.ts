/** LoadSession: opens an encoder's file with the ONNX runtime of the platform, or with its WebAssembly build where there is none. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { InferenceSession, Tensor } from "onnxruntime-common";
import type { EncoderInputs, EncoderSession } from "./encoder-session.js";

/** Which build of the runtime: the platform's own, or WebAssembly, which runs everywhere and is slower. */
export type Runtime = "native" | "wasm";

export interface SessionOptions {
  /** The platform's own where there is one, unless named. */
  readonly runtime?: Runtime;
  /** How many threads share a product of matrices, 1 unless said: they share its rows, so that results are the same to the bit. WebAssembly has one. */
  readonly threads?: number;
}

/** The parts of the two packages that are used; their surfaces are the same. */
interface Runtimes {
  readonly InferenceSession: {
    readonly create: (model: string, options: InferenceSession.SessionOptions) => Promise<InferenceSession>;
  };
  readonly Tensor: {
    new (type: "int64", data: BigInt64Array, dims: readonly number[]): Tensor;
    new (type: "float32", data: Float32Array, dims: readonly number[]): Tensor;
  };
}

/**
 * Opens `model.onnx` of a folder, and beside it the parts `weights-1.bin`, `weights-2.bin` … that it may have. Throws when
 * the file is missing or neither runtime can be loaded.
 */
export async function loadSession(folder: URL, { runtime, threads = 1 }: SessionOptions = {}): Promise<EncoderSession> {
  const native = runtime === "wasm" ? null : nativeRuntime();
  if (native === null && runtime === "native") throw new Error("no ONNX runtime for this platform");
  const { InferenceSession, Tensor } = native ?? (await wasmRuntime());
  const path = fileURLToPath(new URL("model.onnx", folder));
  const parts = native === null ? partsOf(folder) : [];
  const session = await InferenceSession.create(path, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    ...(parts.length > 0 && { externalData: parts }),
  });
  const tensor = ({ values, shape }: EncoderInputs[string]) =>
    values instanceof Float32Array
      ? new Tensor("float32", values, shape)
      : new Tensor("int64", BigInt64Array.from(values, BigInt), shape);
  return {
    run: async (inputs) => {
      const feeds = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, tensor(value)]));
      const found = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(found).flatMap(([name, { data }]) => (data instanceof Float32Array ? [[name, data]] : [])),
      );
    },
  };
}

/** Null where the package has no binary for this platform. */
function nativeRuntime(): Runtimes | null {
  try {
    return createRequire(import.meta.url)("onnxruntime-node") as Runtimes;
  } catch {
    return null;
  }
}

async function wasmRuntime(): Promise<Runtimes> {
  const runtime = await import("onnxruntime-web");
  runtime.env.wasm.numThreads = 1;
  return runtime as unknown as Runtimes;
}

/** The WebAssembly build cannot open files by itself: parts of the weights are handed to it. */
function partsOf(folder: URL): readonly { readonly path: string; readonly data: Uint8Array }[] {
  const parts: { path: string; data: Uint8Array }[] = [];
  for (let n = 1; existsSync(new URL(`weights-${n}.bin`, folder)); n++)
    parts.push({ path: `weights-${n}.bin`, data: readFileSync(new URL(`weights-${n}.bin`, folder)) });
  return parts;
}
