/**
 * Which offices of which states the actor books leave without a holder, and when.
 *
 *     npm run build && node bench/offices.js [--until 2026-10-31] [--gaps]
 *
 * An office asked for is one that each state of the table ought to have: of the six sides the books go deepest on, from
 * 1990; of other large states and parties to conflicts, from 2010; of international bodies, their heads from 2010. Told,
 * for each class of office, the share of days on which somebody held it, acting holders included. With --gaps also every
 * stretch of days without a holder, longest first.
 */
import { parseArgs } from "node:util";
import { loadBooks } from "../dist/actors/index.js";

const { values } = parseArgs({
  options: { until: { type: "string", default: "2026-10-31" }, gaps: { type: "boolean", default: false } },
});
const books = loadBooks();

/** Offices by class: since when, and of whom. */
const WANTED = {
  "six sides, heads": [
    "1990-01-01",
    {
      PRK: "supreme-leader, prime-minister",
      KOR: "president, prime-minister",
      USA: "president, vice-president",
      CHN: "president, prime-minister, general secretary of the Communist Party of China",
      JPN: "monarch, prime-minister, president of the Liberal Democratic Party",
      RUS: "president, prime-minister",
    },
  ],
  "six sides, foreign": ["1990-01-01", each("PRK KOR USA CHN JPN RUS", "foreign-minister")],
  "six sides, defense": ["1990-01-01", each("PRK KOR USA CHN JPN RUS", "defense-minister")],
  "six sides, other": [
    "2000-01-01",
    {
      KOR: "unification-minister, national-security-adviser, nis-director, chief-of-staff, speaker, nuclear-envoy, unification-ministry-spokesperson, foreign-ministry-spokesperson, presidential-spokesperson",
      USA: "national-security-adviser, chief-of-staff, cia-director, speaker, white-house-spokesperson, state-department-spokesperson, un-ambassador, usfk-commander, finance-minister, pentagon-spokesperson",
      JPN: "chief-cabinet-secretary",
      PRK: "chief-of-staff",
      CHN: "foreign-ministry-spokesperson, vice-president",
      RUS: "national-security-adviser, chief-of-staff, kremlin-spokesperson, foreign-ministry-spokesperson, speaker, un-ambassador",
    },
  ],
  "others, head of state": [
    "2010-01-01",
    {
      ...each(
        "ARG BRA DEU FRA IDN IND ITA MEX TUR ZAF UKR ISR IRN SYR IRQ PAK TWN VNM VEN BLR PSE LBN SDN SSD ETH ERI ARM AZE GEO SRB XKX CUB MMR PHL POL EST LVA LTU EGY MLI NER COD COG RWA SOM YEM FIN HUN ROU BGR GRC CZE SVK PRT AUT IRL KAZ UZB KGZ TJK TKM MNG BGD LKA NPL AFG NGA KEN UGA DZA TUN COL CHL PER BOL ECU LAO TCD BFA ARE CHE SGP CYP HRV MKD MDA CMR",
        "president",
      ),
      ...each("GBR SAU THA KHM QAT JOR MAR KWT BHR OMN ESP NLD BEL SWE NOR DNK MYS", "monarch"),
    },
  ],
  "others, head of government": [
    "2010-01-01",
    each(
      "AUS CAN DEU FRA GBR IND ITA UKR ISR SYR IRQ PAK TWN VNM BLR PSE LBN LBY ETH ARM AZE GEO SRB XKX POL EST LVA LTU EGY QAT JOR THA KHM MYS SGP SOM YEM NZL ESP NLD BEL SWE NOR DNK FIN HUN ROU BGR GRC CZE SVK PRT AUT IRL KAZ UZB KGZ MNG BGD LKA NPL DZA TUN MAR SAU KWT LAO MLI HRV MKD MDA ALB SVN",
      "prime-minister",
    ),
  ],
  "others, foreign": [
    "2010-01-01",
    each(
      "ARG AUS BRA CAN DEU FRA GBR IDN IND ITA MEX SAU TUR ZAF UKR ISR IRN SYR IRQ AFG PAK TWN VNM VEN BLR PSE LBN YEM LBY SDN SSD ETH ERI ARM AZE GEO SRB XKX CUB MMR PHL THA KHM POL EST LVA LTU EGY QAT ARE JOR MLI NER COD RWA SOM ESP NLD SWE NOR DNK FIN HUN SGP MYS NZL DZA TUN MAR KAZ ROU GRC",
      "foreign-minister",
    ),
  ],
  "others, defense": ["2010-01-01", each("GBR FRA DEU ISR UKR IND AUS POL TUR", "defense-minister")],
  "international bodies": [
    "2010-01-01",
    {
      ...each("UN NATO OSCE ASEAN ARL GCC SCO OPEC OIC OAS COMMONWEALTH OECD CSTO", "secretary-general"),
      ...each("IAEA WHO WTO OPCW", "director-general"),
      IMF: "managing-director",
      VAT: "pope",
      EU: "commission-president, council-president, eu-foreign-policy-chief",
    },
  ],
};

function each(codes, office) {
  return Object.fromEntries(codes.split(" ").map((code) => [code, office]));
}

const gaps = [];
for (const [name, [since, sides]] of Object.entries(WANTED)) {
  let nDays = 0;
  let nHeld = 0;
  for (const [side, offices] of Object.entries(sides)) {
    for (const office of offices.split(", ")) {
      const begin = dayNumber(side === "SSD" && since < "2011-07-09" ? "2011-07-09" : since);
      const end = dayNumber(values.until);
      const held = new Uint8Array(end - begin + 1);
      for (const { terms } of books.people)
        for (const term of terms) {
          if (term.side !== side || (term.office ?? term.role) !== office) continue;
          const from = dayNumber(edge(term.from, "first") ?? "0001-01-01");
          const to = dayNumber(edge(term.to, "last") ?? values.until);
          for (let i = Math.max(from, begin); i <= Math.min(to, end); i++) held[i - begin] = 1;
        }
      nDays += held.length;
      nHeld += held.reduce((sum, one) => sum + one, 0);
      for (let i = 0; i < held.length; i++) {
        if (held[i] === 1) continue;
        let last = i;
        while (held[last + 1] === 0) last++;
        gaps.push({ length: last - i + 1, text: `${side} ${office} ${dateOf(begin + i)}..${dateOf(begin + last)}` });
        i = last;
      }
    }
  }
  process.stdout.write(`${name}: held on ${((100 * nHeld) / nDays).toFixed(1)} % of ${nDays} days\n`);
}
if (values.gaps)
  for (const { length, text } of gaps.sort((a, b) => b.length - a.length)) process.stdout.write(`${length}\t${text}\n`);

function dayNumber(date) {
  return Math.round(Date.parse(date) / 86_400_000);
}

function dateOf(number) {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** First or last day of a partial date; null of an open one. */
function edge(date, which) {
  if (date === null || date.length === 10) return date;
  const [year, month] = date.split("-");
  if (which === "first") return `${date}-01${month === undefined ? "-01" : ""}`;
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10);
}
