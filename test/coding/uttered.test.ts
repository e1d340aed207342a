/** Acts done by saying them are done, whatever what is said hangs on; what would follow is not. */
import { expect, test } from "vitest";
import { loadReader } from "../../src/reading.js";
import { docOf } from "../support/parsed.js";

const reader = await loadReader({ judge: "none" });

test.each([
  ["Eritrea threatens war if sanctions are imposed.", "THREATEN", null],
  ["Eritrea would attack Ethiopia if sanctions were imposed.", "ASSAULT", "hypothetical"],
])("%s", async (text, category, auxiliary) => {
  const { events } = (await reader([{ kind: "doc", doc: docOf(text), problems: [] }]))[0]!;
  expect(events.map((event) => [event.category, event.auxiliary])).toContainEqual([category, auxiliary]);
});
