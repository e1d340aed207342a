/** The kernels: the compiled file is the source's, and the arithmetic is arithmetic. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import wabt from "wabt";
import { loadKernels } from "../../../src/language/model/dense/kernels.js";
import { packPanels, panelCount } from "../../../src/language/model/dense/panels.js";

const DENSE = new URL("../../../src/language/model/dense/", import.meta.url);
const MEMORY_BYTES = 1024 * 1024;
/** A number of the size that weights and vectors have. */
const number = fc.float({ min: -4, max: 4, noNaN: true });

function numbers(length: number): fc.Arbitrary<Float32Array> {
  return fc.array(number, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));
}

test("kernels.wasm is kernels.wat compiled: node scripts/kernels.js", async () => {
  const { parseWat } = await wabt();
  const source = readFileSync(new URL("kernels.wat", DENSE), "utf8");
  const compiled = parseWat("kernels.wat", source, { simd: true }).toBinary({}).buffer;
  expect(Buffer.from(compiled).equals(readFileSync(new URL("kernels.wasm", DENSE)))).toBe(true);
});

test("memory that is used up is refused, not shared", () => {
  const { allot } = loadKernels(65_536);
  allot(60_000);
  expect(() => allot(6_000)).toThrow("full");
});

const product = fc
  .record({
    count: fc.integer({ min: 1, max: 9 }),
    inputs: fc.integer({ min: 1, max: 40 }),
    outputs: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ count, inputs, outputs }) =>
    fc.record({
      count: fc.constant(count),
      inputs: fc.constant(inputs),
      outputs: fc.constant(outputs),
      x: numbers(count * inputs),
      weights: numbers(inputs * outputs),
      biases: numbers(outputs),
    }),
  );

function multiply({
  count,
  inputs,
  outputs,
  x,
  weights,
  biases,
}: typeof product extends fc.Arbitrary<infer T> ? T : never) {
  const kernels = loadKernels(MEMORY_BYTES);
  const packed = packPanels({ outputs, inputs, weight: (o, i) => weights[o * inputs + i]!, bias: (o) => biases[o]! });
  const width = 16 * panelCount(outputs);
  const [rows, panels] = [kernels.place(x), kernels.place(packed)];
  // Room for the odd row.
  kernels.allot(4 * inputs);
  const out = kernels.allot(4 * width * (count + 1));
  kernels.multiply(count, rows, 4 * inputs, panels, out, 4 * width, inputs, panelCount(outputs));
  return Array.from({ length: count }, (_, row) => {
    const start = out / 4 + row * width;
    return kernels.floats.slice(start, start + outputs);
  });
}

describe("the matrix product", () => {
  test("is weights times inputs plus bias", () => {
    fc.assert(
      fc.property(product, (given) => {
        const { inputs, x, weights, biases } = given;
        multiply(given).forEach((row, r) => {
          row.forEach((value, o) => {
            let wanted = biases[o]!;
            for (let i = 0; i < inputs; i++) wanted += weights[o * inputs + i]! * x[r * inputs + i]!;
            expect(value).toBeCloseTo(wanted, 3);
          });
        });
      }),
    );
  });

  test("gives a row the same bytes whatever rows are beside it", () => {
    fc.assert(
      fc.property(product, (given) => {
        const together = multiply(given);
        together.forEach((row, r) => {
          const x = given.x.slice(r * given.inputs, (r + 1) * given.inputs);
          expect(multiply({ ...given, count: 1, x })).toEqual([row]);
        });
      }),
    );
  });
});

test("maxout and norm: the greatest of three pieces, to mean 0 and variance 1, scaled, shifted and added", () => {
  fc.assert(
    fc.property(numbers(288), numbers(192), numbers(96), (pieces, scaleAndShift, residual) => {
      const kernels = loadKernels(MEMORY_BYTES);
      const [y, scale, added] = [kernels.place(pieces), kernels.place(scaleAndShift), kernels.place(residual)];
      const out = kernels.allot(384);
      kernels.maxoutNorm(1, y, scale, added, 384, out, 384);
      const maxima = Array.from({ length: 96 }, (_, i) => Math.max(pieces[i]!, pieces[i + 96]!, pieces[i + 192]!));
      const mean = maxima.reduce((sum, value) => sum + value, 0) / 96;
      const variance = maxima.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 96;
      maxima.forEach((value, i) => {
        const normal = (value - mean) / Math.sqrt(variance + 1e-8);
        const wanted = residual[i]! + normal * scaleAndShift[i]! + scaleAndShift[96 + i]!;
        expect(kernels.floats[out / 4 + i]).toBeCloseTo(wanted, 2);
      });
    }),
    { numRuns: 30 },
  );
});
