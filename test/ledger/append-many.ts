/** Appends made-up readings to the ledger named first until killed or told enough, and says which are acknowledged. */
import { openLedger } from "../../src/ledger/index.js";
import { numbered } from "./numbered.js";

const [path, first, last, atOnce] = [process.argv[3]!, ...process.argv.slice(4).map(Number)] as [
  string,
  number,
  number,
  number,
];
console.log("start");
try {
  const ledger = await openLedger(path);
  for (let number = first; number < last; number += atOnce) {
    const readings = Array.from({ length: atOnce }, (_, i) => numbered(number + i));
    await ledger.appendAll(readings);
    console.log(readings.map(({ doc }) => doc.givenId).join(" "));
  }
  await ledger.close();
  process.exit(0);
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exit(1);
}
