/** SafeWords: words from outside, made harmless to a terminal: no control character reaches it. */

/** Each control or direction-changing character becomes a visible stand-in of the same length; line ends and tabs stay. */
export function safeWords(words: string): string {
  return words.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    character === "\n" || character === "\t" ? character : "\ufffd",
  );
}

/** The same for every string in some plain data; spans keep their meaning. */
export function safeData<T>(data: T): T {
  if (typeof data === "string") return safeWords(data) as T;
  if (Array.isArray(data)) return data.map(safeData) as T;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, safeData(value)])) as T;
}
