/** ReadDocs: a file, or standard input, becomes the docs it holds; what cannot be read is refused with a reason, never thrown. */
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { counted, gather, noBytes, peek, unzipped } from "./byte-stream.js";
import { type Decoded, decode } from "./decode.js";
import { bareDraft, type Draft, type Note } from "./draft.js";
import { jsonDraft, parseJson } from "./json-doc.js";
import { byteLines } from "./lines.js";
import { plainText } from "./plain-text.js";
import { type DocRead, type Given, type Refusal, toDoc } from "./to-doc.js";

/** A doc or a refusal, and where it was met: `articles.jsonl:17`. */
export type Read = (DocRead | Refusal) & { readonly place: string };

export interface ReadOptions {
  readonly given?: Given;
  /** The bytes that the path `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Told how many bytes of the input were taken in since it was told last. */
  readonly onBytes?: (nBytes: number) => void;
  /** Read a plain text whole, lines that look like a header included. */
  readonly headless?: boolean;
}

/** More than any text of the longest length needs, markup around it included. */
const LARGEST_FILE = 16 * 1024 * 1024;
/** Little, so that what was taken in is hardly ahead of what was read. */
const CHUNK = 16_384;
/** Enough to tell a format by. */
const SNIFFED = 32_768;
const LONGEST_LINE = 8 * 1024 * 1024;

/** The names of files that hold docs; others are read when named, and passed over in a folder. */
export const DOC_FILE = /\.(txt|text|md|markdown|html?|xhtml|jsonl|ndjson|json)(\.gz)?$/i;

type Format = "plain" | "markdown" | "page" | "json" | "json lines";

/** Every doc of an input, in order. Memory is bounded by the largest doc, not by the file. */
export async function* readDocs(path: string, options: ReadOptions = {}): AsyncGenerator<Read> {
  const { given = {}, stdin, onBytes, headless = false } = options;
  const place = path === "-" ? "standard input" : path;
  try {
    const bytes = counted(
      path === "-" ? (stdin ?? noBytes()) : createReadStream(path, { highWaterMark: CHUNK }),
      onBytes,
    );
    const { head, chunks } = await peek(await unzipped(bytes), SNIFFED);
    if (head.length === 0) yield { kind: "refusal", place, reason: "empty" };
    else if (formatOf(path, head) === "json lines") yield* jsonLines(chunks, place, given);
    else yield* wholeFile(chunks, { place, given, headless, format: formatOf(path, head) });
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    yield { kind: "refusal", place, reason };
  }
}

async function* jsonLines(chunks: AsyncIterable<Uint8Array>, file: string, given: Given): AsyncGenerator<Read> {
  for await (const { number, bytes } of byteLines(chunks, LONGEST_LINE)) {
    const place = `${file}:${number}`;
    if (bytes === null) {
      yield { kind: "refusal", place, reason: `a line of more than ${megabytes(LONGEST_LINE)}` };
      continue;
    }
    const words = new TextDecoder().decode(bytes).trim();
    if (words === "") continue;
    const json = parseJson(words);
    yield { place, ...(json === null ? { kind: "refusal", reason: "not JSON" } : fromJson(json.value, given)) };
  }
}

function fromJson(value: unknown, given: Given): DocRead | Refusal {
  const draft = jsonDraft(value);
  return typeof draft === "string" ? { kind: "refusal", reason: draft } : toDoc(draft, given);
}

interface WholeFile {
  readonly place: string;
  readonly given: Given;
  readonly format: Format;
  readonly headless: boolean;
}

async function* wholeFile(
  chunks: AsyncIterable<Uint8Array>,
  { place, given, format, headless }: WholeFile,
): AsyncGenerator<Read> {
  const bytes = await gather(chunks, LARGEST_FILE);
  const decoded = bytes === null ? null : await decode(bytes);
  if (bytes === null) yield { kind: "refusal", place, reason: `more than ${megabytes(LARGEST_FILE)}` };
  else if (decoded === null) yield { kind: "refusal", place, reason: `no text: ${binaryKind(bytes)}` };
  else if (format === "json") {
    const json = parseJson(decoded.text);
    const values = json === null ? [] : Array.isArray(json.value) ? json.value : [json.value];
    if (json === null) yield { kind: "refusal", place, reason: "not JSON" };
    for (const [i, value] of values.entries())
      yield { place: values.length > 1 ? `${place}#${i + 1}` : place, ...fromJson(value, given) };
  } else yield { place, ...toDoc(await draftOf(decoded, { format, headless }), given) };
}

/** Readers that few calls need are loaded by the call that needs them. */
async function draftOf(decoded: Decoded, { format, headless }: Pick<WholeFile, "format" | "headless">): Promise<Draft> {
  const draft =
    format === "page"
      ? (await import("./html/page.js")).page(decoded.text)
      : format === "markdown"
        ? (await import("./markdown.js")).markdown(decoded.text)
        : headless
          ? bareDraft(decoded.text)
          : plainText(decoded.text);
  return { ...draft, notes: [...draft.notes, ...charsetNotes(decoded)] };
}

function charsetNotes({ charset, guessed }: Decoded): readonly Note[] {
  return guessed ? [{ rule: "documents/charset", reason: `characters read as ${charset}, a guess` }] : [];
}

function formatOf(path: string, head: Uint8Array): Format {
  const name = basename(path).toLowerCase().replace(/\.gz$/, "");
  if (/\.(jsonl|ndjson)$/.test(name)) return "json lines";
  if (name.endsWith(".json")) return "json";
  if (/\.(html?|xhtml)$/.test(name)) return "page";
  if (/\.(md|markdown)$/.test(name)) return "markdown";
  if (/\.te?xt$/.test(name)) return "plain";
  return sniff(new TextDecoder("latin1").decode(head));
}

/** The format of bytes without a telling name. */
function sniff(head: string): Format {
  if (
    /^\W{0,8}<(!doctype html|html[\s>])/i.test(head) ||
    /^\W{0,8}<\?xml[^>]{0,200}>\s{0,20}<(!doctype html|html[\s>])/i.test(head)
  )
    return "page";
  const firstLine = head.slice(0, head.indexOf("\n") < 0 ? head.length : head.indexOf("\n")).trim();
  if (/^\{.*\}$/.test(firstLine) || (firstLine.startsWith('{"') && !firstLine.endsWith("}") && head.length >= SNIFFED))
    return "json lines";
  return "plain";
}

function binaryKind(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
  if (head.startsWith("%PDF")) return "a PDF";
  if (head.startsWith("PK")) return "a zip archive or office file";
  return "binary data";
}

/** What the operating system has against a file, in a phrase; null for an error of our own. */
function systemReason(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "no such file";
  if (code === "EISDIR") return "a folder";
  if (code === "EACCES" || code === "EPERM") return "may not be read";
  if (code.startsWith("Z_")) return "broken gzip data";
  return /^E[A-Z]+$/.test(code) ? `cannot be read (${code})` : null;
}

function megabytes(n: number): string {
  return `${n / 1024 / 1024} MB`;
}
