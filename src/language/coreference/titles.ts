/** Titles: the words before a person's name that tell what the person is. */

import type { Gender } from "./candidate.js";
import { nounClass } from "./noun-classes.js";

const TITLES = new Set(
  "mr mrs ms miss mx mister madame madam sir dame lord lady dr doctor prof professor president vice prime premier minister chancellor secretary undersecretary deputy assistant foreign defense defence finance interior supreme chief chairman chairwoman chair general gen lieutenant lt major maj colonel col captain capt sergeant sgt commander admiral adm marshal brigadier corporal private senator sen representative rep congressman congresswoman governor gov mayor ambassador envoy consul king queen prince princess emperor pope cardinal archbishop bishop reverend rev father sister brother rabbi imam ayatollah sheikh sheik emir sultan judge justice attorney spokesman spokeswoman spokesperson analyst expert leader ruler director-general director executive officer former late comrade chairperson speaker lawmaker  special   ".split(
    " ",
  ),
);

/** Whether a word is a title, or part of one, before any name. */
export function isTitleWord(lower: string): boolean {
  return TITLES.has(lower.replace(/\.$/, ""));
}

/** Whether a word before a person's name tells what that person is: a title, or any noun for people. */
export function isTitle(lower: string): boolean {
  return isTitleWord(lower) || nounClass(lower).kind === "person";
}

/** The gender that a title alone tells. */
export function titleGender(lower: string): Gender {
  const word = lower.replace(/\.$/, "");
  if (word === "mr" || word === "mister" || word === "sir" || word === "lord") return "male";
  if (
    word === "mrs" ||
    word === "ms" ||
    word === "miss" ||
    word === "madame" ||
    word === "madam" ||
    word === "dame" ||
    word === "lady"
  )
    return "female";
  return nounClass(word).gender;
}

/** Words that make another office of one. */
const RANKS = new Set(["vice", "deputy", "assistant", "associate", "former", "acting", "ex", "under"]);

/** An office with the rank before it, both small: `vice president`, but `president` after `new`. */
export function rankedOffice(before: string | undefined, office: string): string {
  return before !== undefined && RANKS.has(before) ? `${before} ${office}` : office;
}

/** Words that tell one office from another of the same noun. */
const PORTFOLIOS = new Set(
  "foreign prime first defense defence interior finance trade unification security national economic press senate house chief home state federal military party opposition education health labor labour energy justice police army navy".split(
    " ",
  ),
);

/** Whether a word before a noun for people may describe anybody: `the reclusive leader`, but not `the prime minister`. */
export function describesAnybody(word: string): boolean {
  return !PORTFOLIOS.has(word) && !RANKS.has(word);
}
