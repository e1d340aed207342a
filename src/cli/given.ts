/** Given: the flags that say what all inputs of a call are. */
import { type Given, readDate } from "../documents/index.js";
import { UsageError } from "../usage-error.js";

export const GIVEN_FLAGS = { outlet: { type: "string" }, published: { type: "string" } } as const;

export const GIVEN_HELP = `  --outlet NAME        who published the inputs, whatever they say themselves
  --published DATE     when: 2025, 2025-07, 2025-07-28, "28 July 2025"
`;

export function givenBy({ outlet, published }: { outlet?: string | undefined; published?: string | undefined }): Given {
  if (published === undefined) return { outlet };
  const date = readDate(published);
  if (date === null) throw new UsageError(`invalid date: ${published}; write 2025, 2025-07 or 2025-07-28`);
  return { outlet, published: date };
}
