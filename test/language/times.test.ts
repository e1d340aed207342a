/** Times: what expressions of time stand for, and what is left unknown. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLanguageModel, parse, type TimeExpression } from "../../src/language/index.js";

const model = loadLanguageModel();
/** A Wednesday. */
const PUBLISHED = "2025-08-20";

function times(text: string, published: string | null = PUBLISHED): readonly TimeExpression[] {
  const doc = {
    id: "d",
    givenId: null,
    outlet: null,
    published,
    title: null,
    byline: null,
    language: "en",
    url: null,
    text,
  };
  return parse(doc, model).times;
}

/** The days of the expression with these words. */
function days(text: string, words: string, published: string | null = PUBLISHED): string {
  const found = times(text, published).find(({ start, end }) => text.slice(start, end) === words);
  if (!found) return `not found among ${times(text, published).map(({ start, end }) => text.slice(start, end))}`;
  const { from, to, precision, basis } = found;
  return `${from ?? "?"}..${to ?? "?"} ${precision} ${basis}`;
}

function one(text: string, published: string | null = PUBLISHED): TimeExpression {
  const found = times(text, published);
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe("absolute dates need no publication date", () => {
  for (const [words, from, to, precision] of [
    ["28 July 2025", "2025-07-28", "2025-07-28", "day"],
    ["July 28, 2025", "2025-07-28", "2025-07-28", "day"],
    ["2025-07-28", "2025-07-28", "2025-07-28", "day"],
    ["28/07/2025", "2025-07-28", "2025-07-28", "day"],
    ["July 2025", "2025-07-01", "2025-07-31", "month"],
    ["2018", "2018-01-01", "2018-12-31", "year"],
    ["Juche 113 (2024)", "2024-01-01", "2024-12-31", "year"],
    ["January 5, Juche 113 (2024)", "2024-01-05", "2024-01-05", "day"],
    ["early 2018", "2018-01-01", "2018-04-30", "year"],
    ["mid-2018", "2018-05-01", "2018-08-31", "year"],
    ["the end of 2018", "2018-09-01", "2018-12-31", "year"],
    ["the first quarter of 2025", "2025-01-01", "2025-03-31", "quarter"],
    ["the second half of 2024", "2024-07-01", "2024-12-31", "year"],
    ["the spring of 2024", "2024-03-01", "2024-05-31", "quarter"],
    ["the 1990s", "1990-01-01", "1999-12-31", "decade"],
    ["the 19th century", "1801-01-01", "1900-12-31", "vague"],
    ["June 6–8, 2024", "2024-06-06", "2024-06-08", "day"],
  ] as const) {
    test(words, () => {
      const text = `The bridge was opened in ${words} by the two ministers.`;
      for (const published of [PUBLISHED, null])
        expect(days(text, words, published)).toBe(`${from}..${to} ${precision} absolute`);
    });
  }
});

describe("what counts from publication is unresolved without it", () => {
  for (const [text, words, expected] of [
    ["They met today.", "today", "2025-08-20..2025-08-20 day"],
    ["They met yesterday.", "yesterday", "2025-08-19..2025-08-19 day"],
    ["They will meet tomorrow.", "tomorrow", "2025-08-21..2025-08-21 day"],
    ["They met on Monday.", "Monday", "2025-08-18..2025-08-18 day"],
    ["They will meet on Monday.", "Monday", "2025-08-25..2025-08-25 day"],
    ["They plan to meet on Monday.", "Monday", "2025-08-25..2025-08-25 day"],
    ["They are scheduled to meet on Monday.", "Monday", "2025-08-25..2025-08-25 day"],
    ["They met on Wednesday.", "Wednesday", "2025-08-20..2025-08-20 day"],
    ["They met last Friday.", "last Friday", "2025-08-15..2025-08-15 day"],
    ["They will meet next Tuesday.", "next Tuesday", "2025-08-26..2025-08-26 day"],
    ["They met last week.", "last week", "2025-08-11..2025-08-17 week"],
    ["They will meet over the weekend.", "the weekend", "2025-08-23..2025-08-24 week"],
    ["It may come at next month's party congress.", "next month", "2025-09-01..2025-09-30 month"],
    ["It was built this year.", "this year", "2025-01-01..2025-12-31 year"],
    ["They met three days ago.", "three days ago", "2025-08-17..2025-08-17 day"],
    ["They will meet in two years.", "two years", "2027-01-01..2027-12-31 year"],
    ["They met on July 28.", "July 28", "2025-07-28..2025-07-28 day"],
    ["They will meet on January 9.", "January 9", "2026-01-09..2026-01-09 day"],
    ["They met on the 11th.", "the 11th", "2025-08-11..2025-08-11 day"],
    ["They met in July.", "July", "2025-07-01..2025-07-31 month"],
    ["They met in December.", "December", "2024-12-01..2024-12-31 month"],
    ["They will meet in June.", "June", "2026-06-01..2026-06-30 month"],
    ["They met in June last year.", "June last year", "2024-06-01..2024-06-30 month"],
    ["They met last summer.", "last summer", "2024-06-01..2024-08-31 quarter"],
    ["They met earlier this month.", "earlier this month", "2025-08-01..2025-08-20 month"],
    ["They will meet later this year.", "later this year", "2025-08-20..2025-12-31 year"],
    ["They met at 10 a.m. on Monday.", "10 a.m. on Monday", "2025-08-18..2025-08-18 day"],
    ["They will meet in the coming weeks.", "the coming weeks", "2025-08-20..? vague"],
    ["They met recently.", "recently", "?..2025-08-20 vague"],
    ["They will soon meet.", "soon", "2025-08-20..? vague"],
    ["They talked in the past two months.", "the past two months", "2025-06-20..2025-08-20 vague"],
  ] as const) {
    test(`${text} (${words})`, () => {
      expect(days(text, words)).toBe(`${expected} publication`);
      expect(days(text, words, null)).toMatch(/^\?\.\.\? \w+ unresolved$/);
    });
  }
});

test("a publication date known to the month or year resolves no days, but the months or years it can", () => {
  expect(days("They met on Monday.", "Monday", "2025-08")).toBe("?..? day unresolved");
  expect(days("They met last month.", "last month", "2025-08")).toBe("2025-07-01..2025-07-31 month publication");
  expect(days("They met last month.", "last month", "2025")).toBe("?..? month unresolved");
  expect(days("They met last year.", "last year", "2025")).toBe("2024-01-01..2024-12-31 year publication");
});

test("another time in the text, shortly before, is what the next day and two weeks later count from", () => {
  const text = "They met on March 3, 2024. The next day they parted. Two weeks later they wrote.";
  expect(days(text, "The next day")).toBe("2024-03-04..2024-03-04 day context");
  expect(days(text, "Two weeks later")).toBe("2024-03-18..2024-03-18 day context");
  expect(days("The next day they parted.", "The next day")).toBe("?..? day unresolved");
  const far = `They met on March 3, 2024. ${"They talked on. ".repeat(4)}They parted the same day.`;
  expect(days(far, "the same day")).toBe("?..? day unresolved");
});

test("a year in a sentence is that of the bare months after it", () => {
  const text = "On June 25, 1950 war broke out, and on June 28 the city fell.";
  expect(days(text, "June 28")).toBe("1950-06-28..1950-06-28 day context");
});

test("days told together lie on the same side", () => {
  expect(days("They will meet tomorrow and Friday.", "Friday")).toBe("2025-08-22..2025-08-22 day publication");
});

test("since is open to the right; until, by and before are open to the left; after begins the day after", () => {
  expect(days("It has been shut since 2018.", "2018")).toBe("2018-01-01..? year absolute");
  expect(days("It was shut until July 2024.", "July 2024")).toBe("?..2024-07-31 month absolute");
  expect(days("It must be shut by July 2026.", "July 2026")).toBe("?..2026-07-31 month absolute");
  expect(days("It was shut before May 3, 2024.", "May 3, 2024")).toBe("?..2024-05-02 day absolute");
  expect(days("It was shut after May 3, 2024.", "May 3, 2024")).toBe("2024-05-04..? day absolute");
});

test("durations and sets are not dates", () => {
  expect(one("They talked for three years.")).toMatchObject({ kind: "duration", value: "P3Y", from: null, to: null });
  expect(one("They talked for two and a half hours.")).toMatchObject({ kind: "duration", value: "PT2H30M" });
  expect(one("They talked for a minute and a half.")).toMatchObject({ value: "PT1M30S" });
  expect(one("They talked for half a year.")).toMatchObject({ value: "P6M" });
  expect(one("They talked for two quarters.")).toMatchObject({ value: "P2Q" });
  expect(one("They will talk in the weeks ahead.")).toMatchObject({ kind: "duration", value: "PXW", from: PUBLISHED });
  expect(one("They held a two-day meeting.")).toMatchObject({ kind: "duration", value: "P2D" });
  expect(one("They talk every year.")).toMatchObject({ kind: "set", value: "P1Y", from: null, to: null });
  expect(one("They meet on Mondays.")).toMatchObject({ kind: "set", value: "XXXX-WXX-1" });
  expect(one("It was the worst flood in twenty years.")).toMatchObject({ kind: "duration", value: "P20Y" });
});

test("about so long ago is vague, by a tenth on either side", () => {
  expect(days("The war ended about 70 years ago.", "about 70 years ago")).toBe(
    "1948-01-01..1962-12-31 vague publication",
  );
});

test("a fiscal year is a year whose days nobody can tell without knowing whose it is", () => {
  expect(one("Arms sales rose in fiscal 2025.")).toMatchObject({
    value: "2025",
    from: null,
    to: null,
    basis: "unresolved",
  });
});

test("a clock time without a day is no day", () => {
  expect(one("They met at 10:30 a.m. in Oslo.")).toMatchObject({
    kind: "time",
    value: "XXXX-XX-XXT10:30",
    from: null,
    to: null,
  });
});

test("what looks like a time and is none is left alone", () => {
  for (const text of [
    "They may march on the capital.",
    "Some 2,000 people came.",
    "About 1950 people came.",
    "USA Today reported it.",
    "Theresa May spoke.",
    "It rose by 3/4 to 28.",
    "The date was given as 05/06/2024.",
    "It fell to 30.02.2024.",
    "The second round failed.",
    "Three-quarters of its food is imported.",
    "He is 52 years old.",
  ])
    expect(times(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
});

test("dates that do not exist are unresolved", () => {
  expect(days("They met on February 30, 2024.", "February 30, 2024")).toBe("?..? vague unresolved");
});

test("the ends of the calendar do no harm", () => {
  for (const published of ["0000-01-01", "9999-12-31", "0000", "9999-12"]) {
    const text =
      "Last year, next century, ten thousand years ago, yesterday, tomorrow, last Monday and next Friday they met; " +
      "the next decade and the past 500 centuries will be told in 9999, on December 31, 9999 and on January 1, 0000.";
    for (const { from, to } of times(text, published)) {
      for (const end of [from, to]) if (end !== null) expect(end).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  }
});

test("times come in order, apart, inside their sentence, and begin no later than they end", () => {
  const words =
    "on in last next Monday July 28 , 2025 the first quarter of two three weeks ago later a year early mid - end since every 10 a.m. p.m. tomorrow and to met will meet . and".split(
      " ",
    );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 30 }),
      fc.constantFrom("2025-08-20", "2024-02", "1999", null),
      (bag, published) => {
        const text = bag.join(" ");
        let at = 0;
        for (const { start, end, first, last, from, to } of times(text, published)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(last).toBeGreaterThan(first);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          at = end;
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("a part before or after publication narrows only the period that publication lies in", () => {
  const [time] = times("They met later last year.", "2025-08-20");
  expect(time).toMatchObject({ from: "2024-01-01", to: "2024-12-31" });
});
