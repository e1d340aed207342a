/** Romanization: the ways in which newspapers write one East Asian name, by rule. */
import { namePieces } from "./fold.js";

/** Sides whose names are written with the family name first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(["PRK", "KOR", "CHN", "TWN", "HKG"]);

export function isFamilyFirst(side: string): boolean {
  return FAMILY_FIRST.has(side);
}

/**
 * Every way to write a name whose family name comes first and whose given name has several syllables: apart or with a
 * hyphen (pieces are the same), joined, and with the family name last: `Kim Yo Jong`, `Kim Yo-jong`, `Kim Yojong`,
 * `Yo-jong Kim`, `Yojong Kim`.
 */
export function familyFirstForms(name: string): readonly string[] {
  const [family, ...given] = namePieces(name);
  if (family === undefined || given.length === 0) return [name];
  const joined = given[0]! + given.slice(1).join("").toLowerCase();
  return given.length === 1
    ? [`${family} ${joined}`, `${joined} ${family}`]
    : [`${family} ${given.join(" ")}`, `${family} ${joined}`, `${given.join(" ")} ${family}`, `${joined} ${family}`];
}

/** A name written given name first, and turned round as Japanese and Hungarian names sometimes are. */
export function familyLastForms(name: string): readonly string[] {
  const pieces = namePieces(name);
  return pieces.length === 2 ? [name, `${pieces[1]} ${pieces[0]}`] : [name];
}

const PARTICLES = new Set(["von", "van", "der", "den", "de", "di", "da", "dos", "bin", "al", "el", "ben", "ter"]);

/** The pieces of the family name of a name written given name first: `Ursula von der Leyen` → `von der Leyen`. */
export function familyOf(name: string): readonly string[] {
  const words = name.split(/\s+/).filter((word) => !/^(Jr|Sr|[IVX]{1,5})\.?$/.test(word));
  let begin = words.length - 1;
  while (begin > 1 && PARTICLES.has(words[begin - 1]!.toLowerCase())) begin--;
  return namePieces(words.slice(Math.max(begin, 0)).join(" "));
}

/** The commonest Korean, Chinese and Vietnamese family names: a name that begins with one is read family name first. */
const EAST_ASIAN = new Set(
  (
    "kim lee ri rhee yi park pak bak choi choe chung jung jeong jong cho jo kang kwon yoon yun jang chang lim rim im han shin sin " +
    "seo so hong moon mun son yang bae ahn an song ryu yoo yu no ro roh rho ha heo hur nam sim shim noh jeon jun chon koo ku gu " +
    "kwak gwak ham wang li zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang deng feng " +
    "cao peng zeng xiao tian dong pan yuan cai jiang ye du wei su lu ding ren yao fu zhong tan fan geng hua mao qin " +
    "nguyen tran pham vo dang bui tsai chiang lai hau"
  ).split(" "),
);

export function isEastAsianFamily(folded: string): boolean {
  return EAST_ASIAN.has(folded);
}
