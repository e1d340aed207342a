/** Outlet: who publishes, what sort of publisher that is, and how far it has proved reliable. */
import { z } from "zod";

/** Admiralty (NATO) grade of a source: A completely reliable … E unreliable, F cannot be judged. */
export const Reliability = z.enum(["A", "B", "C", "D", "E", "F"]);
export type Reliability = z.infer<typeof Reliability>;

export const OutletKind = z.enum([
  "state media",
  "wire",
  "newspaper",
  "broadcaster",
  "government",
  "think tank",
  "organization",
  "unknown",
]);
export type OutletKind = z.infer<typeof OutletKind>;

export const Outlet = z
  .object({
    name: z.string().min(1),
    kind: OutletKind,
    /** ISO 3166 alpha-3 code of the state it speaks for (state media, government); null when it speaks for none. */
    side: z.string().nullable(),
    /** F unless the user says otherwise: the program knows who publishes, not how well. */
    reliability: Reliability,
    aliases: z.array(z.string()).readonly(),
    /** Hosts of its sites, `yna.co.kr`. */
    hosts: z.array(z.string()).readonly(),
  })
  .readonly();
export type Outlet = z.infer<typeof Outlet>;

export interface Outlets {
  /** The outlet of a name or alias; undefined when the book has none, and for null. */
  named(name: string | null): Outlet | undefined;
  /** The outlet whose site an address is on. */
  at(url: string): Outlet | undefined;
}

/** Looks outlets up by name, alias and host. Where two share a name, the later one counts. */
export function outletBook(outlets: readonly Outlet[]): Outlets {
  const byName = new Map(
    outlets.flatMap((outlet) => [outlet.name, ...outlet.aliases].map((name) => [fold(name), outlet] as const)),
  );
  const byHost = new Map(outlets.flatMap((outlet) => outlet.hosts.map((host) => [host, outlet] as const)));
  return {
    named: (name) => (name === null ? undefined : byName.get(fold(name))),
    at(url) {
      const host = URL.canParse(url) ? new URL(url).hostname : "";
      const labels = host.split(".");
      for (let i = 0; i < labels.length - 1; i++) {
        const outlet = byHost.get(labels.slice(i).join("."));
        if (outlet !== undefined) return outlet;
      }
      return undefined;
    },
  };
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
