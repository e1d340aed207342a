/** Looking a place up gives what looking at every member would. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { holding } from "../../src/coding/holding.js";
import { contains } from "../../src/documents/index.js";

const span = fc
  .tuple(fc.nat(1_000_000), fc.oneof(fc.nat(40), fc.nat(20_000), fc.nat(1_000_000)))
  .map(([start, length]) => ({ start, end: start + length }));

test("the same members as by looking at each, in the same order", () => {
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (list, more) => {
      for (const place of [...list, ...more])
        expect(holding(list, place)).toEqual(list.filter((one) => contains(one, place)));
    }),
  );
});

test("a member with several spans is given once, and not for the gap between them", () => {
  const said = {
    content: [
      { start: 0, end: 10 },
      { start: 5, end: 3000 },
      { start: 4000, end: 4010 },
    ],
  };
  expect(holding([said], { start: 6, end: 8 })).toEqual([said]);
  expect(holding([said], { start: 4001, end: 4002 })).toEqual([said]);
  expect(holding([said], { start: 2990, end: 4005 })).toEqual([]);
});
