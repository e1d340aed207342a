/** Laws of laying out words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { progressLine } from "../../src/cli/progress.js";
import { cut, nColumns, pad, wrap } from "../../src/cli/wrap.js";

const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.lorem({ maxCount: 40, mode: "words" }),
  fc.stringMatching(/^[가-힣a-z ]{0,60}$/),
);

test("wrapped lines fit, and hold all the words in order", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 60 }), (text, width) => {
      const lines = wrap(text, { width, indent: "  " });
      expect(lines.filter((line) => nColumns(line) > width)).toEqual([]);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("cut and padded text is as wide as asked", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 60 }), (text, width) => {
      expect(nColumns(cut(text, width))).toBeLessThanOrEqual(width);
      expect(nColumns(pad(cut(text, width), width))).toBe(width);
    }),
  );
});

test("progress tells the rate, the share and the time left", () => {
  expect(progressLine({ nDone: 1204, share: 0.375, seconds: 75, what: "documents" })).toBe(
    "1,204 documents, 16.1 a second, 37 %, 2:05 left",
  );
  expect(progressLine({ nDone: 3, share: null, seconds: 1.5, what: "documents" })).toBe("3 documents, 2.0 a second");
  expect(progressLine({ nDone: 10, share: 0.001, seconds: 10, what: "pairs" })).toBe(
    "10 pairs, 1.0 a second, 0 %, 2:46:30 left",
  );
});
