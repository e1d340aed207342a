/** The event rules as the manual tells them; `told.ts` applies them, `compose.ts` holds the operators' table. */
import type { Rule } from "../rule.js";

/** What only a judge finds; its example is run with one. */
export const JUDGED_RULE: Rule = {
  name: "event/judged",
  says: "Where words of an act stand between two sides and the mechanism cannot tell whose act it is, a judge that has read the sentence with the two marked in it, and is sure, makes it an event; its words are those the mechanism found, or the verb that joins the two. A judge also drops what it is sure was not told between two parties, and renames what it is sure was another act.",
  examples: ["{actor:Hanoi} has long {event:had} {recipient:Beijing}'s survey ships chased off its reefs. → COERCE"],
};

export const EVENT_RULES: readonly Rule[] = [
  {
    name: "event/verb-frame",
    says: "A verb of the lexicon tells an event; its parties stand where the lexicon line says, as for the active voice: passives, relatives, coordination, control and raising are undone first.",
    examples: [
      "{actor:Japan} {event:invaded} {recipient:China} in 1937. → ASSAULT",
      "{recipient:The delegation} was {event:expelled} by {actor:Russia}. → SANCTION",
      "{actor:Iran}, which {event:attacked} {recipient:Israel} in April, said nothing. → ASSAULT",
      "{actor:India} closed the road and {event:condemned} {recipient:Pakistan}. → ACCUSE",
      "{actor:The two ministers} {event:will meet} {recipient:the envoys} in Vienna next week. → AGREE future",
      "{actor:France} has not {event:attacked} {recipient:Mali}. → ASSAULT negation",
      "{actor:Turkey} may {event:invade} {recipient:Syria}. → ASSAULT hypothetical",
    ],
  },
  {
    name: "event/verb-frame",
    says: "A party that the frame leaves unnamed is whoever is named in the thing acted on; failing that, for force, the place it strikes; for custody, the place that holds; for a posture, whom it is meant to deter; for a killing, whoever launched the strike that kills; for people who act for nobody, the nation they are of; for an act of one side on someone, the one other side of the sentence. People who act for no state (rebels, pirates, students) are no state's act.",
    examples: [
      "{actor:Turkey} {event:bombed} a camp in northern {recipient:Syria}. → ASSAULT",
      "{recipient:A Polish student} was {event:jailed} in {actor:Iran}. → COERCE",
      "{actor:France} {event:sent} two frigates to deter {recipient:Turkey}. → MOBILIZE",
    ],
  },
  {
    name: "event/noun-frame",
    says: "An event noun of the lexicon tells an event when both parties are named with it, as its owner and behind its preposition.",
    examples: [
      "{actor:Russia}'s {event:invasion} of {recipient:Ukraine} has changed Europe. → ASSAULT",
      "{actor:U.S.} {event:sanctions} on {recipient:Iran} hurt the economy. → SANCTION",
    ],
  },
  {
    name: "event/light-verb",
    says: "A verb whose object noun carries the meaning lends its subject and its prepositions to the noun; whoever takes responsibility for an act did it.",
    examples: [
      "{actor:Seoul} {event:held talks} with {recipient:Tokyo}. → CONSULT",
      "{actor:Russia} {event:launched an attack} on {recipient:Ukraine}. → ASSAULT",
      "{actor:Hamas} {event:claimed} responsibility for the {event:bombing} of an {recipient:Israeli} bus. → ASSAULT",
      "{actor:The Union} {event:imposed sanctions} on {recipient:Belarus}. → SANCTION",
    ],
  },
  {
    name: "event/purpose",
    says: "Forces or goods sent in order to help someone are aid to them, done as the sending is done.",
    examples: ["{actor:Cuba} has {event:deployed} doctors to {event:help} {recipient:Angola}. → AID"],
  },
  {
    name: "event/operator-refuse",
    says: "Refusing an act is REJECT.",
    examples: ["{actor:Hungary} {event:refused to send} weapons to {recipient:Ukraine}. → REJECT"],
  },
  {
    name: "event/operator-threaten",
    says: "Threatening an act is THREATEN.",
    examples: ["{actor:Iran} {event:threatened to attack} {recipient:Israel}. → THREATEN"],
  },
  {
    name: "event/operator-agree",
    says: "Agreeing, offering or promising cooperation is AGREE.",
    examples: ["{actor:China} {event:agreed to send aid} to {recipient:Cuba}. → AGREE"],
  },
  {
    name: "event/operator-intend",
    says: "What is planned lies ahead: cooperation counts as AGREE, force as THREATEN, and the auxiliary says future.",
    examples: ["{actor:Poland} {event:plans to visit} {recipient:Ukraine}. → AGREE future"],
  },
  {
    name: "event/operator-demand",
    says: "Asking someone to act is REQUEST of the one who is to act.",
    examples: ["{actor:Germany} {event:urged} {recipient:Israel} to {event:release} the prisoners. → REQUEST"],
  },
  {
    name: "event/operator-halt",
    says: "Ending talks is REJECT, ending material cooperation SANCTION, ending hostilities RETREAT, ending other conflict CONCEDE.",
    examples: [
      "{actor:Norway} {event:suspended} its {event:aid} to {recipient:Niger}. → SANCTION",
      "{actor:Rwanda} {event:stopped bombing} {recipient:Burundi}. → RETREAT",
    ],
  },
  {
    name: "event/operator-fail",
    says: "An act that was not performed is told with the auxiliary negation.",
    examples: ["{actor:Mali} {event:failed to attack} {recipient:Niger}. → ASSAULT negation"],
  },
  {
    name: "event/operator-accuse",
    says: "Accusing or condemning an act is ACCUSE of whoever did it; the act itself is only claimed.",
    examples: ["{actor:Sudan} {event:accused} {recipient:Chad} of {event:arming} rebels. → ACCUSE"],
  },
  {
    name: "event/operator-consider",
    says: "An act that is weighed is hypothetical.",
    examples: ["{actor:Canada} is {event:considering sanctioning} {recipient:Haiti}. → SANCTION hypothetical"],
  },
];
