/** Quotations in sight: where a word stands to the quotations of its sentence. */
import type { Page } from "../page.js";

const IN = 1;
const IN_LONG = 2;

/** A code: inside one, or how near one ends before it and one opens after it. */
export function quotationsInSight({ quotation, quoted, mark }: Page, c: number, first: number, last: number): number {
  const q = quotation[c]!;
  if (q >= 0) return quoted[q]!.last - quoted[q]!.first > 8 ? IN_LONG : IN;
  let before = 0;
  for (let i = c - 1; i >= Math.max(first, c - 12); i--) {
    if (quotation[i]! < 0) continue;
    before = c - i < 4 ? 1 : c - i < 7 ? 2 : 3;
    break;
  }
  let after = 0;
  for (let i = c + 1; i < Math.min(last, c + 14); i++) {
    if (mark[i] === 0 || !(quotation[i + 1]! >= 0)) continue;
    after = i === c + 1 ? 1 : i - c < 5 ? 2 : i - c < 9 ? 3 : 4;
    break;
  }
  return 10 + before * 5 + after;
}
