/** Build: sources to dist/, and the program made executable. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
const isKernelOrFolder = (/** @type {string} */ path) => path.endsWith(".wasm") || !/\.[a-z]+$/.test(path);
cpSync("src/language/model", "dist/language/model", { recursive: true, filter: isKernelOrFolder });
if (existsSync("dist/cli/main.js")) chmodSync("dist/cli/main.js", 0o755);
