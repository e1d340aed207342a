/** Published: a date as people and machines write it becomes a PartialDate, no more precise than it was. */
import type { PartialDate } from "./doc.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const CLOCK = "(?:(?:T|,? +|,? at )(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)? *(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/i;

const YEAR_FIRST = new RegExp(`^(\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?)?${CLOCK}$`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)? +)?${MONTH},? +(\\d{4})${CLOCK}$`, "i");
const MONTH_FIRST = new RegExp(`^${MONTH} +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})${CLOCK}$`, "i");
const NUMBERS = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${CLOCK}$`, "i");

/**
 * The date that some words write, or null when they write none. A time is kept, in UTC, where its zone is known and
 * the day in UTC is the day as written; else the day as written stays, since `today` in a text means that day. Of
 * `7/8/2025` only the year is sure.
 */
export function readDate(words: string): PartialDate | null {
  const text = words.trim().slice(0, 80).replace(WEEKDAY, "");
  let match = YEAR_FIRST.exec(text);
  if (match !== null) return assemble(match[1], match[3], match[4], match.slice(5));
  match = COMPACT.exec(text);
  if (match !== null) return assemble(match[1], match[2], match[3], []);
  match = DAY_FIRST.exec(text);
  if (match !== null) return assemble(match[3], monthNumber(match[2]!), match[1], match.slice(4));
  match = MONTH_FIRST.exec(text);
  if (match !== null) return assemble(match[3], monthNumber(match[1]!), match[2], match.slice(4));
  match = NUMBERS.exec(text);
  if (match === null) return null;
  const [, first, , second, year] = match;
  if (Number(first) > 12) return assemble(year, second, first, match.slice(5));
  if (Number(second) > 12 || first === second) return assemble(year, first, second, match.slice(5));
  return assemble(year, undefined, undefined, []);
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function assemble(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): PartialDate | null {
  if (year === undefined) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const yearMonth = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return yearMonth;
  if (Number(day) < 1 || Number(day) > nDays(Number(year), Number(month))) return null;
  const date = `${yearMonth}-${day.padStart(2, "0")}`;
  return date + timeInUtc(clock);
}

/** `T09:00:00Z`, or nothing when the zone is unknown or the day in UTC is another. */
function timeInUtc([hour, minute, second = "00", zone]: readonly (string | undefined)[]): string {
  if (hour === undefined || minute === undefined || zone === undefined) return "";
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  const ahead = offset === null ? 0 : (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === "-" ? -1 : 1);
  const minutes = Number(hour) * 60 + Number(minute) - ahead;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || minutes < 0 || minutes >= 1440) return "";
  const twoDigits = (n: number) => String(n).padStart(2, "0");
  return `T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${second}Z`;
}

function nDays(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
