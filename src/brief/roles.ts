/** Roles: who someone is, set around their name at first mention. */
import type { Entity } from "../actors/index.js";
import { possessive, withArticle } from "./words.js";

const OF_BODY =
  /\b(Institute|Centre|Center|University|College|School|Group|Agency|Council|Foundation|Commission|Association|Society|Bank|Fund|Watch|Network|Forum|Project|Programme|Program)\b/;
const INDEFINITE =
  /^(associate|assistant|adjunct|visiting|research|senior|lecturer|professor|researcher|fellow|analyst|scholar|expert|historian|economist|diplomat|resident|former (?!president|prime|foreign))\b/;

/** `Name, president of South Korea,`; `the analyst Name`; `Name of the Carthage Institute`; `told` is what the text says they are. */
export function inFull({ name, role }: Entity, told: string | null): string {
  const words = (told !== null && told.split(" ").length > 2 ? told : role)?.trim();
  if (!words || words.length > 120 || name.toLowerCase().includes(words.toLowerCase())) return name;
  if (/(leaders|officials|members|rivals|candidates)$/.test(words)) return name;
  if (!words.includes(" ") && !OF_BODY.test(words)) return `the ${words.toLowerCase()} ${name}`;
  if (/^(the|an?) /i.test(words)) return `${name}, ${words.replace(/^\p{Lu}/u, (c) => c.toLowerCase())},`;
  if (/^\p{Lu}/u.test(words) && OF_BODY.test(words) && !/ (at|in|from) /.test(words))
    return `${name} of ${withArticle(words)}`;
  const spokes = /^(.*\p{Lu}.*\bspokes.*) of (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(words);
  if (spokes !== null) return `${name}, ${possessive(withArticle(spokes[2]!))} ${spokes[1]!},`;
  const parts = words.replace(/^(Former|Acting|Senior)\b/, (c) => c.toLowerCase()).split(", ");
  const joined = (parts.length === 2 ? parts.join(" and ") : parts.join(", ")).replace(
    /\b(of|in) (United |European |African )/,
    "$1 the $2",
  );
  const article = INDEFINITE.test(joined) ? (/^[aeiou]/.test(joined) ? "an " : "a ") : "";
  return `${name}, ${article}${joined},`;
}
