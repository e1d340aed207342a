/** Runs a TypeScript module in a process of its own: node run-module.mjs MODULE ARGUMENT… */
import { createViteServer } from "vitest/node";

const server = await createViteServer({
  configFile: false,
  logLevel: "error",
  appType: "custom",
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
await server.ssrLoadModule(process.argv[2]);
