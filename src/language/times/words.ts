/** Words: what English words say about time, each with its class and value. */

/** Largest to smallest; a quarter is of a year. */
export type Unit = "century" | "decade" | "year" | "quarter" | "month" | "week" | "day" | "hour" | "minute" | "second";

export type Season = "SP" | "SU" | "FA" | "WI";
/** Morning, afternoon, evening, night, as TIMEX3 writes them. */
export type DayPart = "MO" | "AF" | "EV" | "NI";

const numbered = (words: string, from = 1) => words.split(" ").map((word, i) => [word, i + from] as const);
const same = <T>(words: string, value: T) => words.split(" ").map((word) => [word, value] as const);

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered("january february march april may june july august september october november december"),
  ...numbered("jan. feb. mar. apr. may jun. jul. aug. sep. oct. nov. dec."),
  ...numbered("jan feb mar apr may jun jul aug sep oct nov dec"),
  ["sept.", 9],
  ["sept", 9],
]);

/** ISO weekdays, Monday 1. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered("monday tuesday wednesday thursday friday saturday sunday"),
  ...numbered("mon. tues. wed. thurs. fri. sat. sun."),
  ...same("tue.", 2),
  ...same("thur. thu.", 4),
]);

export const WEEKDAY_PLURALS: ReadonlyMap<string, number> = new Map(
  numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
);

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["day", "day"],
  ["week", "week"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
  ["decade", "decade"],
  ["century", "century"],
]);

export const UNIT_PLURALS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["days", "day"],
  ["weeks", "week"],
  ["months", "month"],
  ["quarters", "quarter"],
  ["years", "year"],
  ["decades", "decade"],
  ["centuries", "century"],
]);

export const CLOCK_UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["hour", "hour"],
  ["hours", "hour"],
  ["minute", "minute"],
  ["minutes", "minute"],
  ["seconds", "second"],
]);

export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ["spring", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
]);

export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ["morning", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
]);

export const NUMERALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ),
  ...numbered("twenty thirty forty fifty sixty seventy eighty ninety").map(
    ([word, n]) => [word, (n + 1) * 10] as const,
  ),
  ["hundred", 100],
  ["thousand", 1000],
  ["dozen", 12],
]);

/** Amounts that are not counted; a couple is two. */
export const SOME: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ...same("few several many some numerous countless dozens scores hundreds thousands", null),
  ["couple", 2],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  ),
  ["twenty-first", 21],
]);

/** First year of a decade of the last century, by its plural. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  numbered("twenties thirties forties fifties sixties seventies eighties nineties").map(
    ([word, n]) => [word, 1910 + n * 10] as const,
  ),
);
