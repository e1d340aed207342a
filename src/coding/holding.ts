/** Holding: which members of a list stand around a place of the text, found without looking at each. */
import { contains, type Span } from "../documents/index.js";

/** What stands somewhere: at one span, or in each of several. */
type Placed = Span | { readonly content: readonly Span[] };

interface Shelved<T> {
  readonly member: T;
  readonly order: number;
  readonly span: Span;
}

/** Shelves, each a power of two of code units wide; a span lies on the narrowest that holds it whole. */
const WIDTHS = [9, 12, 15, 18, 30];

/** The shelves of each list, for as long as the list is in use; lists do not change. */
const shelvesOf = new WeakMap<readonly Placed[], ReadonlyMap<string, readonly Shelved<Placed>[]>>();

/** The members of which a span holds `place`, in the order of `list`, each once. */
export function holding<T extends Placed>(list: readonly T[], place: Span): readonly T[] {
  let shelves = shelvesOf.get(list) as ReadonlyMap<string, readonly Shelved<T>[]> | undefined;
  if (shelves === undefined) {
    shelves = shelve(list);
    shelvesOf.set(list, shelves);
  }
  const found = WIDTHS.flatMap((width) => shelves.get(shelf(width, place.start)) ?? [])
    .filter(({ span }) => contains(span, place))
    .sort((a, b) => a.order - b.order)
    .map(({ member }) => member);
  return found.length < 2 ? found : [...new Set(found)];
}

function shelve<T extends Placed>(list: readonly T[]): ReadonlyMap<string, readonly Shelved<T>[]> {
  const shelves = new Map<string, Shelved<T>[]>();
  list.forEach((member, order) => {
    for (const span of spansOf(member)) {
      const width = WIDTHS.find((bits) => span.start >> bits === span.end >> bits) ?? WIDTHS.at(-1)!;
      const name = shelf(width, span.start);
      const known = shelves.get(name);
      if (known === undefined) shelves.set(name, [{ member, order, span }]);
      else known.push({ member, order, span });
    }
  });
  return shelves;
}

function spansOf(member: Placed): readonly Span[] {
  return "content" in member ? member.content : [member];
}

function shelf(width: number, place: number): string {
  return `${width} ${place >> width}`;
}
