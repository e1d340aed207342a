/** A network of the model package: its nodes in order, each with its attributes and weights. */
import { asArray, asBytes, asMap, asNumber, asString, type Packed, unpack } from "./msgpack.js";

/** Float32 numbers in C order. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface NetworkNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Packed>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/** The nodes of a component's `model` file, breadth first from the root. */
export type Network = readonly NetworkNode[];

export function readNetwork(file: Uint8Array): Network {
  const parts = asMap(unpack(file));
  const attributes = asArray(parts.get("attrs"));
  const parameters = asArray(parts.get("params"));
  return asArray(parts.get("nodes")).map((node, i) => ({
    name: asString(asMap(node).get("name")),
    attributes: new Map(Array.from(asMap(attributes[i]), ([key, packed]) => [String(key), unpack(asBytes(packed))])),
    tensors: new Map(
      Array.from(asMap(parameters[i]))
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [String(key), readTensor(value)]),
    ),
  }));
}

/** The nodes called `name`, in order; an error unless there are `count`. */
export function nodesCalled(network: Network, name: string, count: number): readonly NetworkNode[] {
  const nodes = network.filter((node) => node.name === name);
  if (nodes.length !== count) throw new Error(`${nodes.length} nodes ${name}, ${count} wanted`);
  return nodes;
}

/** A node's weights called `name`; an error unless they have this shape. */
export function tensor(node: NetworkNode | undefined, name: string, shape: readonly number[]): Float32Array {
  const found = node?.tensors.get(name);
  if (found?.shape.join() !== shape.join()) {
    throw new Error(`${node?.name} ${name} has shape [${found?.shape}], [${shape}] wanted`);
  }
  return found.data;
}

function readTensor(value: Packed): Tensor {
  const array = asMap(value);
  if (array.get("type") !== "<f4") throw new Error(`invalid number type: ${array.get("type")}`);
  const shape = asArray(array.get("shape")).map(asNumber);
  const bytes = asBytes(array.get("data"));
  // A copy of its own, so aligned; the file is little-endian, as is every machine Node.js is released for but one.
  const data = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  if (data.length !== shape.reduce((a, b) => a * b, 1)) throw new Error(`${data.length} numbers in shape [${shape}]`);
  return { shape, data };
}
