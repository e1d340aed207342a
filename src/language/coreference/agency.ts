/** Agency: whether a pronoun is something that acts and owns as states, bodies and people do. */

import { nounClass } from "./noun-classes.js";
import type { Page } from "./page.js";

const ACTS = new Set(
  "abandon accept accuse acknowledge adopt advise agree aid aim announce annex appeal appoint approve argue arm arrange arrest ask assert assist assure attack attempt authorize back ban blame block bomb boycott build buy call cancel capture cease celebrate challenge choose cite claim close combat commit complain concede condemn conduct confirm consider continue cooperate counter criticize cut deal decide declare decline defend demand denounce deny deploy deport detain develop dismantle dismiss dispatch dispute donate drop elect employ encourage end enforce engage enter establish evacuate exchange execute expand expect expel export express fail favor fear fight file fire forbid force free freeze fund give grant guarantee halt hand hate head help hire hold honor hope host identify ignore impose import inform insist intend intervene introduce invade investigate invest invite join judge jail kill launch lead leave lift like lobby lodge loan maintain manage monitor mourn move need negotiate nominate notify offer oppose order organize overthrow own pardon participate pass pay persuade pick plan play pledge possess postpone praise prepare press pressure prefer prevent proclaim produce promise propose protest provide provoke publish pull punish pursue push question raise ratify react reaffirm rebuff receive recall recognize recommend reconsider refuse regard regret reiterate reject release relinquish remain renounce reopen repatriate replace reply request require resist resolve respond restart restore restrict resume retaliate retain retreat return review rule say scrap seek seize sell send set settle shell shoot sign spend sponsor start state stop strengthen strike submit sue suggest summon supply support surrender suspect suspend take target tell test threaten trade train treat trust try unveil urge use view visit vote vow wage want warn welcome win withdraw withhold wish".split(
    " ",
  ),
);

const OWNED = new Set(
  "aim airspace allegation alliance ambition appeal approach army arsenal attitude border budget campaign citizen claim commitment consulate constitution counterpart currency decision defense delegation demand determination diplomacy economy effort election embassy envoy export fleet foe force goal history independence intention interest island landmark language law missile military obligation offer opposition people plan pledge policy population position posture promise proposal readiness refusal request resolve response rhetoric satellite security side soldier sovereignty stance statement stockpile strategy support territory threat tie troop warhead warning waters weapon willingness".split(
    " ",
  ),
);

/** Whether the verb that a pronoun is subject of is a deed, or the noun that it owns is what agents own. */
export function isAgent({ tokens }: Page, pronoun: number): boolean {
  const { dep, head, tag } = tokens[pronoun]!;
  const above = tokens[head]!;
  if (tag === "PRP$") {
    const lemma = above.lemma.toLowerCase();
    const { kind } = nounClass(lemma);
    return OWNED.has(lemma) || kind === "person" || kind === "organization";
  }
  if (dep !== "nsubj") return false;
  if (ACTS.has(above.lemma)) return true;
  return above.children.some((child) => tokens[child]!.dep === "xcomp" && ACTS.has(tokens[child]!.lemma));
}
