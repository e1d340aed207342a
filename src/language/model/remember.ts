/** Remember: bounded caches in plain maps. Forgetting never changes a result. */

/** Stores and returns `value`, in a cache that is emptied when it is full. */
export function remember<K, V>(cache: Map<K, V>, limit: number, key: K, value: V): V {
  if (cache.size >= limit) cache.clear();
  cache.set(key, value);
  return value;
}

/** An equal text that can be kept: a slice would keep alive the whole text it was cut from. */
export function detached(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
