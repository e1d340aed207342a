/** Wrap: words set in lines no wider than a terminal. */

/** Lines of at most `width` columns, `indent` before each but the first; a longer word is cut. */
export function wrap(
  text: string,
  { width, indent = "" }: { readonly width: number; readonly indent?: string },
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const whole of text.split(/\s+/).filter((word) => word !== "")) {
    for (const word of pieces(whole, Math.max(1, width - indent.length))) {
      const wide = nColumns(word);
      if (line !== "" && columns + 1 + wide > width) {
        lines.push(line);
        line = "";
      }
      if (line === "") {
        line = lines.length === 0 ? word : indent + word;
        columns = nColumns(line);
      } else {
        line += ` ${word}`;
        columns += 1 + wide;
      }
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Text on one line, cut to `width` columns, `…` where something is left out. */
export function cut(text: string, width: number): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (nColumns(flat) <= width) return flat;
  let kept = "";
  let columns = 0;
  for (const character of flat) {
    const wide = nColumns(character);
    if (columns + wide > width - 1) break;
    kept += character;
    columns += wide;
  }
  return `${kept.trimEnd()}…`;
}

/** Fills up to `width` columns with spaces. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - nColumns(text)));
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const WIDTHLESS = /\p{Mn}|\p{Me}|\u200b|\u200d|\ufeff/u;

/** Columns that words take on a terminal: East Asian characters take two, combining ones none. */
export function nColumns(text: string): number {
  let n = 0;
  for (const character of text) n += WIDTHLESS.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return n;
}

function pieces(word: string, width: number): readonly string[] {
  if (nColumns(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  let columns = 0;
  for (const character of word) {
    const wide = nColumns(character);
    if (columns + wide > width) {
      parts.push(part);
      part = "";
      columns = 0;
    }
    part += character;
    columns += wide;
  }
  return [...parts, part];
}
