/** The migrations, oldest first; a released one is never edited, a change of schema is a new one. */
import { createTables } from "./001-create-tables.js";
import type { Migration } from "./migration.js";

export const MIGRATIONS: readonly Migration[] = [{ version: 1, name: "create tables", run: createTables }];
