/** Noun classes: what kind of thing a common noun speaks of, and for people their gender. A data table. */

import type { Gender, Kind } from "./candidate.js";

const MALE =
  "man gentleman boy guy lad fellow father dad grandfather son grandson brother stepbrother half-brother stepson stepfather uncle nephew husband groom widower bridegroom boyfriend king prince emperor tsar czar duke baron lord sultan emir sheikh sheik ayatollah imam pope monk priest friar bishop archbishop cardinal rabbi chairman spokesman congressman businessman statesman councilman assemblyman gunman policeman serviceman newsman cameraman anchorman fisherman fireman salesman sportsman clergyman nobleman strongman middleman frontman foreman countryman kinsman alderman ombudsman actor waiter host hero godfather patriarch sir";
const FEMALE =
  "woman lady girl mother mom mum grandmother daughter granddaughter sister stepsister half-sister stepdaughter stepmother aunt niece wife bride widow girlfriend queen princess empress duchess baroness nun chairwoman spokeswoman congresswoman businesswoman stateswoman councilwoman policewoman servicewoman actress waitress hostess heroine godmother matriarch madam maid housewife";
const PERSON =
  "abductee academic academician accountant accuser acquaintance activist adherent administrator admiral adult adventurer adversary adviser advisor advocate agent aide airman ally ambassador analyst anchor applicant appointee arbiter arbitrator architect aristocrat artist aspirant assailant assassin assistant associate astronaut athlete attacker attache attaché attendee attorney author autocrat backer baby banker beneficiary billionaire blogger bodyguard boss brigadier broker bureaucrat buyer candidate captain captive caretaker celebrity ceo chair chairperson challenger champion chancellor chaplain chief child citizen civilian cleric clerk client coach collaborator colleague colonel columnist comedian commandant commander commando commentator commissar commissioner commodore communist companion comrade confidant conservative constable consul consultant contender contributor convict coordinator correspondent councillor councilor counsel counselor counterpart cousin creator critic crusader culprit curator customer dean defector defender defendant delegate democrat demonstrator dentist deportee deputy descendant designer despot detainee detective detractor developer dictator dignitary diplomat director disciple dissident doctor donor driver economist editor educator elder emissary employee employer enemy engineer envoy escapee evangelist executive executioner exile expatriate expert explorer extremist facilitator fan farmer fascist federalist fighter financier firefighter follower foe forecaster foreigner founder friend fugitive general genius governor graduate guard guardian guerrilla guest guide hacker hardliner hawk head headmaster heir helper historian homeowner hostage human hunter immigrant incumbent individual infant informant inhabitant innovator insider inspector instructor insurgent intellectual interlocutor interpreter intruder invader inventor investigator investor islamist jailer jihadist journalist judge junior juror jurist kid killer kingmaker laborer landlord lawmaker lawyer leader lecturer legislator liberal liberator librarian lieutenant linguist loyalist luminary magistrate magnate maker manager marine marshal martyr master mastermind mate mayor mediator member mentor mercenary merchant messenger migrant militant miner minister moderate moderator monarch mourner murderer musician nanny national nationalist native nazi negotiator neighbor neighbour neoconservative newcomer nominee novelist nurse observer occupant offender officer official operative operator opponent organizer organiser orphan outsider owner painter parent parliamentarian partner passenger passerby pastor patient patriot patron peacekeeper peacemaker peasant pensioner person personality philosopher photographer physician physicist pilot pioneer plaintiff player plenipotentiary poet politician pollster predecessor premier president presenter principal prisoner producer professor programmer propagandist proponent prosecutor protagonist protege protégé protester protestor provocateur psychologist publisher pupil quisling racist radical reader realist rebel receptionist recipient recruit refugee reformer reformist regent relative reporter representative republican researcher resident responder reviewer revolutionary rival ruler sailor scholar scientist secessionist secretary senator separatist sergeant servant settler sheriff shareholder shipmaster signatory singer skeptic slave smuggler socialist sociologist soldier speaker specialist spectator spokesperson sponsor spouse spy staffer stakeholder star stranger strategist student subordinate successor superintendent superior supervisor supporter surgeon survivor suspect sympathizer sympathiser teacher technician technocrat teenager tenant terrorist theologian thief thinker tourist tracker trader traitor translator traveler traveller treasurer trustee tutor tycoon tyrant undersecretary user vendor veteran viceroy victim villager violator virtuoso visitor volunteer voter warden warlord warrior watcher whistleblower winner witness worker writer youngster youth";
const ORGANIZATION =
  "academy administration agency airline alliance apparatus army assembly association authority bank battalion bench bloc board body branch brigade broadcaster bureau business cabinet camp campaign cartel caucus cell center centre chamber charity church clan clinic club coalition college command commission committee community company conglomerate congress consortium consulate contingent corporation corps council court crew delegation department directorate division embassy enterprise entity establishment faction factory faculty fleet force foundation front gang garrison government group house industry inquiry institute institution intelligence judiciary junta league leadership legation legislature lobby manufacturer media militia military ministry mission monarchy movement museum navy network newspaper ngo office opposition order organisation organization outfit outlet panel paper parliament party platoon police politburo posse presidency press presidium regime regiment regulator retailer ring school secretariat sect section senate service side squad squadron staff startup station subsidiary supplier syndicate taskforce team television think-tank thinktank treasury tribe tribunal troop troupe trust unit union university utility vendor watchdog wing";
const STATE =
  "country nation state republic kingdom superpower power homeland motherland fatherland nation-state hegemon";
const PLACE =
  "area archipelago base border capital city coast colony complex continent county district enclave exclave facility frontier gulf hamlet harbor harbour hill hotel island isle islet lake line mainland mountain neighborhood neighbourhood ocean palace park peninsula plant port prefecture prison province reactor reef region river road room sea shoal site strait street territory town village world zone";
const GROUP =
  "couple crowd family household majority minority people personnel populace population public staff youth folk audience electorate mob cast duo trio pair elite";
const TIME =
  "second minute hour day night morning afternoon evening week weekend month quarter season year decade century time moment period era date today tomorrow yesterday spring summer autumn fall winter midnight noon";

const CLASSES: ReadonlyMap<string, { readonly kind: Kind; readonly gender: Gender }> = new Map(
  (
    [
      [TIME, "time", "neuter"],
      [PLACE, "place", "neuter"],
      [ORGANIZATION, "organization", "neuter"],
      [STATE, "state", "neuter"],
      [PERSON, "person", "unknown"],
      [MALE, "person", "male"],
      [FEMALE, "person", "female"],
      [GROUP, "group", "unknown"],
    ] as const
  ).flatMap(([words, kind, gender]) => words.split(" ").map((word) => [word, { kind, gender }] as const)),
);

const THING: { readonly kind: Kind; readonly gender: Gender } = { kind: "thing", gender: "neuter" };
/** Nouns in -ist and -crat are people, these few apart. */
const PERSON_ENDING = /[a-z]{3}(?:ist|crat|ologist|person|woman)$/;
const NO_PERSON = new Set([
  "checklist",
  "blacklist",
  "whitelist",
  "shortlist",
  "playlist",
  "twist",
  "wrist",
  "tryst",
  "exist",
  "mist",
]);

/** The class of a common noun, given by its lemma in small letters; `thing` when no table has it. */
export function nounClass(lemma: string): { readonly kind: Kind; readonly gender: Gender } {
  const found = CLASSES.get(lemma);
  if (found) return found;
  if (PERSON_ENDING.test(lemma) && !NO_PERSON.has(lemma)) {
    return { kind: "person", gender: lemma.endsWith("woman") ? "female" : "unknown" };
  }
  if (/[a-z]{3}man$/.test(lemma) && !/(?:human|roman|german|talisman)$/.test(lemma))
    return { kind: "person", gender: "male" };
  const dash = lemma.lastIndexOf("-");
  return dash > 0 ? nounClass(lemma.slice(dash + 1)) : THING;
}
