/** Flow: words and edges met in order become a text: blocks apart by blank lines, white space single. */
export interface Flow {
  words(text: string): void;
  /** Words whose white space means something (`pre`). */
  verbatim(text: string): void;
  lineBreak(): void;
  /** The end of one block and the start of another; the next block opens with `mark`. */
  edge(mark?: string): void;
  text(): string;
}

export function flow(): Flow {
  const blocks: string[] = [];
  let parts: string[] = [];
  let opening = "";
  const close = () => {
    const block = parts
      .join("")
      .replace(/[ \t\r\f\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (block !== "") blocks.push(opening + block);
    parts = [];
  };
  return {
    words(text) {
      parts.push(text.replace(/[ \t\r\n\f\u00a0]+/g, " "));
    },
    verbatim(text) {
      parts.push(text);
    },
    lineBreak() {
      parts.push("\n");
    },
    edge(mark = "") {
      close();
      opening = mark;
    },
    text() {
      close();
      return blocks.join("\n\n");
    },
  };
}

/** Elements that stand apart from what is before and after them. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul"
  ).split(" "),
);
/** Elements whose content is no text of the page. */
const HIDDEN = new Set(
  "script style noscript template head title svg math iframe object select textarea button".split(" "),
);

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function isHidden(name: string): boolean {
  return HIDDEN.has(name);
}

/** The `#` marks of a heading element, empty for others. */
export function headingMark(name: string): string {
  return /^h[1-6]$/.test(name) ? `${"#".repeat(Number(name[1]))} ` : "";
}
