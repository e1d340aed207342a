/** Content ids: the same content always has the same short id. */
import { createHash } from "node:crypto";

/** A 16-digit hexadecimal id of some plain data (key order matters), with a prefix that says what it names. */
export function contentId(prefix: string, content: unknown): string {
  return `${prefix}-${createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16)}`;
}
