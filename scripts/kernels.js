/** Kernels: src/language/model/dense/kernels.wat compiled to the kernels.wasm beside it. */
import { readFileSync, writeFileSync } from "node:fs";
import wabt from "wabt";

const folder = new URL("../src/language/model/dense/", import.meta.url);
const { parseWat } = await wabt();
const module = parseWat("kernels.wat", readFileSync(new URL("kernels.wat", folder), "utf8"), { simd: true });
writeFileSync(new URL("kernels.wasm", folder), module.toBinary({}).buffer);
