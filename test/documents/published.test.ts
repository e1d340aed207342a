/** Laws of dates: kept as precise as they were written, never more. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PartialDate, readDate } from "../../src/documents/index.js";

describe("published", () => {
  test.each([
    ["2025", "2025"],
    ["2025-07", "2025-07"],
    ["2025-7-8", "2025-07-08"],
    ["2025/07/28", "2025-07-28"],
    ["20250728", "2025-07-28"],
    ["July 2025", "2025-07"],
    ["28 July 2025", "2025-07-28"],
    ["28th Jul. 2025", "2025-07-28"],
    ["July 28, 2025", "2025-07-28"],
    ["Sept 3, 2024", "2024-09-03"],
    ["Monday, 28 July 2025", "2025-07-28"],
    ["Mon, 28 Jul 2025 09:30:00 GMT", "2025-07-28T09:30:00Z"],
    ["2025-07-28T09:30Z", "2025-07-28T09:30:00Z"],
    ["2025-07-28T09:30:15.250+02:00", "2025-07-28T07:30:15Z"],
    ["2025-07-28 09:30:15", "2025-07-28"],
    ["28.07.2025", "2025-07-28"],
    ["7/28/2025", "2025-07-28"],
    ["0000-01-01", "0000-01-01"],
    ["9999-12-31", "9999-12-31"],
  ])("%s is %s", (words, date) => expect(readDate(words)).toBe(date));

  test("a day and month that could be either way round leave only the year", () => {
    expect(readDate("7/8/2025")).toBe("2025");
    expect(readDate("8/8/2025")).toBe("2025-08-08");
  });

  test("where the day in UTC is another than the day as written, the day as written stays", () => {
    expect(readDate("2025-07-28T23:30:00-04:00")).toBe("2025-07-28");
    expect(readDate("2025-07-28T01:00:00+09:00")).toBe("2025-07-28");
  });

  test.each(["2025-02-29", "2025-13", "31 April 2025", "yesterday", "", "28 July", "99999-01-01", "2025-07-28T"])(
    "%j is no date",
    (words) => expect(readDate(words)).toBeNull(),
  );

  test("whatever is read is a partial date, and reads as itself", () => {
    const words = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,5}[-/. ]\d{1,2}[-/. ]\d{1,4}([T ]\d\d:\d\d(Z|[+-]\d{4})?)?$/),
    );
    fc.assert(
      fc.property(words, (text) => {
        const date = readDate(text);
        if (date === null) return;
        expect(PartialDate.safeParse(date).success).toBe(true);
        expect(readDate(date)).toBe(date);
      }),
    );
  });
});
