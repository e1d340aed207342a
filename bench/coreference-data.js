/** Coreference data: documents of OntoGUM, as text and as chains. */

/**
 * The text of a CoNLL-U document, a new speaker's name before his turn, and its words: their offsets in it, their part of
 * speech, head and relation to it as the key has them.
 */
export function readText(conllu) {
  let text = "";
  const tokens = [];
  let speaker = null;
  let lastSpeaker = null;
  let isParagraph = false;
  let sentenceFirst = 0;
  let gap = "";
  let joinedTo = 0;
  let afterJoined = "";
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) isParagraph = true;
    else if (line.startsWith("# speaker = ")) speaker = spellOut(line.slice(12).trim());
    else if (/^\d/.test(line)) {
      const [id, form, , pos, , , head, relation, , misc] = line.split("\t");
      if (/^\d+\./.test(id)) continue;
      if (isParagraph && tokens.length > 0) gap = "\n\n";
      if (isParagraph && speaker !== null && speaker !== lastSpeaker) {
        text += `${tokens.length > 0 ? "\n\n" : ""}${speaker}:`;
        gap = " ";
        lastSpeaker = speaker;
      }
      isParagraph = false;
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (range) {
        // A contraction, `don't`, whose words follow.
        text += gap;
        gap = "";
        joinedTo = Number(range[2]);
        afterJoined = /SpaceAfter=No/.test(misc) ? "" : " ";
        continue;
      }
      text += gap;
      tokens.push({
        start: text.length,
        end: text.length + form.length,
        text: form,
        pos,
        relation,
        head: head === "0" ? tokens.length : sentenceFirst + Number(head) - 1,
      });
      text += form;
      if (Number(id) < joinedTo) gap = "";
      else if (Number(id) === joinedTo) {
        gap = afterJoined;
        joinedTo = 0;
      } else gap = /SpaceAfter=No/.test(misc) ? "" : " ";
    } else if (line === "") {
      joinedTo = 0;
      sentenceFirst = tokens.length;
    }
  }
  return { text, tokens };
}

/** `Shimon Peres` of `ShimonPeres`, as a transcript would have it. */
function spellOut(speaker) {
  return speaker.replace(/(?<!Mc|Mac)(?<=[a-z])(?=[A-Z])/g, " ").replace(/(?<=[A-Z])([A-Z][a-z])/g, " $1");
}

/** The chains of a CoNLL document: first and last token of every mention, both inclusive. */
export function readChains(conll) {
  const chains = new Map();
  const open = new Map();
  let i = 0;
  for (const line of conll.split("\n")) {
    if (!/^\d/.test(line)) continue;
    const cell = line.trim().split(/\s+/).at(-1);
    for (const [, opens, id, closes] of cell.matchAll(/(\()?(\d+)(\))?/g)) {
      if (opens) open.set(id, [...(open.get(id) ?? []), i]);
      if (closes) {
        const first = open.get(id).pop();
        if (!chains.has(id)) chains.set(id, []);
        chains.get(id).push({ first, last: i });
      }
    }
    i++;
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}
