/** Decode: bytes become characters, by mark, declaration, validity and at last by guess. */
export interface Decoded {
  readonly text: string;
  /** Label of the encoding, `utf-8`. */
  readonly charset: string;
  /** True when neither a mark, nor a declaration, nor validity as UTF-8 says so. */
  readonly guessed: boolean;
  /** Whether some bytes were no characters of that encoding; each stands as U+FFFD. */
  readonly broken: boolean;
}

/** How far a declaration and a guess look. */
const WINDOW = 65_536;
/** Below this the guess is worth less than the commonest old encoding of English. */
const LEAST_CONFIDENCE = 40;

/** The characters of some bytes; null when they are no text at all (an image, an archive, a program). */
export async function decode(bytes: Uint8Array): Promise<Decoded | null> {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeAs(bytes, mark, false);
  if (isBinary(bytes)) return null;
  const strict = strictUtf8(bytes);
  if (strict !== null) return { text: strict, charset: "utf-8", guessed: false, broken: false };
  const declared = declaredCharset(bytes);
  if (declared !== null) return decodeAs(bytes, declared, false);
  if (isMostlyUtf8(bytes)) return decodeAs(bytes, "utf-8", false);
  return decodeAs(bytes, await guessCharset(bytes), true);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** A text has no NUL and hardly any other control character in its first stretch. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, WINDOW);
  let nControls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) nControls++;
  }
  return nControls > head.length / 50;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The `charset=…` of a page's `meta`, or an XML declaration's `encoding`. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const match =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head) ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,40})/i.exec(head);
  return match !== null && isKnown(match[1]!) ? match[1]!.toLowerCase() : null;
}

/** Whether most stretches of high bytes are good UTF-8: a text that was broken on its way rather than an old encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let nGood = 0;
  let nBad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const nFollowing =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let n = 0;
    while (n < nFollowing && (bytes[i + 1 + n]! & 0xc0) === 0x80) n++;
    if (nFollowing > 0 && n === nFollowing) nGood++;
    else nBad++;
    i += n;
  }
  return nGood > nBad;
}

async function guessCharset(bytes: Uint8Array): Promise<string> {
  const { analyse } = await import("chardet");
  const firstHigh = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, firstHigh - 1024);
  const best = analyse(bytes.subarray(start, start + WINDOW)).find(({ name }) => isKnown(name));
  return best === undefined || best.confidence < LEAST_CONFIDENCE ? "windows-1252" : best.name.toLowerCase();
}

function decodeAs(bytes: Uint8Array, charset: string, guessed: boolean): Decoded {
  const decoder = new TextDecoder(charset);
  const text = decoder.encoding === "windows-1252" ? windows1252(bytes) : decoder.decode(bytes);
  return { text, charset, guessed, broken: text.includes("\ufffd") };
}

/** What bytes 0x80 to 0x9f are in windows-1252; those that are nothing stay control characters. */
const HIGH_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some releases of Node 20 and 22 decode this label as ISO 8859-1, without the quotation marks and dashes. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80]!);
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
