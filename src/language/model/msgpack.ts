/** MessagePack, as far as the model's files use it, and the shapes asked of what it holds. */

/** A decoded value. Map keys are strings (byte strings are read as UTF-8) or integers. */
export type Packed = null | boolean | number | bigint | string | Uint8Array | readonly Packed[] | PackedMap;
export type PackedMap = ReadonlyMap<string | number | bigint, Packed>;

/**
 * The one value that a file holds. Integers of eight bytes are bigint, all others number; byte strings are copies,
 * so a typed array may view them.
 */
export function unpack(file: Uint8Array): Packed {
  // Not a Buffer, whose `slice` does not copy.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  let at = 0;

  function skip(length: number): number {
    const start = at;
    at += length;
    if (at > bytes.length) throw new Error(`msgpack ends at byte ${bytes.length}, ${at} wanted`);
    return start;
  }
  const uint8 = () => view.getUint8(skip(1));
  const uint16 = () => view.getUint16(skip(2));
  const uint32 = () => view.getUint32(skip(4));
  const text = (length: number) => utf8.decode(bytes.subarray(skip(length), at));
  const binary = (length: number) => bytes.slice(skip(length), at);
  const array = (length: number) => Array.from({ length }, value);

  function map(length: number): PackedMap {
    const entries = new Map<string | number | bigint, Packed>();
    for (let i = 0; i < length; i++) {
      const key = value();
      if (key instanceof Uint8Array) entries.set(utf8.decode(key), value());
      else if (typeof key === "string" || typeof key === "number" || typeof key === "bigint") entries.set(key, value());
      else throw new Error(`invalid msgpack key: ${key}`);
    }
    return entries;
  }

  function value(): Packed {
    const type = uint8();
    if (type < 0x80) return type;
    if (type < 0x90) return map(type & 0x0f);
    if (type < 0xa0) return array(type & 0x0f);
    if (type < 0xc0) return text(type & 0x1f);
    if (type >= 0xe0) return type - 0x100;
    switch (type) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
        return binary(uint8());
      case 0xc5:
        return binary(uint16());
      case 0xc6:
        return binary(uint32());
      case 0xca:
        return view.getFloat32(skip(4));
      case 0xcb:
        return view.getFloat64(skip(8));
      case 0xcc:
        return uint8();
      case 0xcd:
        return uint16();
      case 0xce:
        return uint32();
      case 0xcf:
        return view.getBigUint64(skip(8));
      case 0xd0:
        return view.getInt8(skip(1));
      case 0xd1:
        return view.getInt16(skip(2));
      case 0xd2:
        return view.getInt32(skip(4));
      case 0xd3:
        return view.getBigInt64(skip(8));
      case 0xd9:
        return text(uint8());
      case 0xda:
        return text(uint16());
      case 0xdb:
        return text(uint32());
      case 0xdc:
        return array(uint16());
      case 0xdd:
        return array(uint32());
      case 0xde:
        return map(uint16());
      case 0xdf:
        return map(uint32());
      default:
        throw new Error(`invalid msgpack type: 0x${type.toString(16)}`);
    }
  }

  return value();
}

export function asMap(value: Packed | undefined): PackedMap {
  if (value instanceof Map) return value;
  throw new Error(`not a map: ${describe(value)}`);
}

export function asArray(value: Packed | undefined): readonly Packed[] {
  if (Array.isArray(value)) return value;
  throw new Error(`not an array: ${describe(value)}`);
}

export function asString(value: Packed | undefined): string {
  if (typeof value === "string") return value;
  throw new Error(`not a string: ${describe(value)}`);
}

export function asNumber(value: Packed | undefined): number {
  if (typeof value === "number") return value;
  throw new Error(`not a number: ${describe(value)}`);
}

export function asBytes(value: Packed | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error(`not a byte string: ${describe(value)}`);
}

function describe(value: Packed | undefined): string {
  return value === null || typeof value !== "object" ? String(value) : value.constructor.name;
}
