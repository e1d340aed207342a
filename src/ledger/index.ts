/** ledger: remembers readings in one file, and answers named questions about them. */
export { EXPORT_FORMATS, type ExportFormat } from "./export.js";
export type { Filters } from "./filters.js";
export type { FoundRecord } from "./found-record.js";
export { Ledger, type LedgerOptions, openLedger } from "./ledger.js";
export type { AssessmentRow } from "./queries/assessments.js";
export type { ConditionRow } from "./queries/conditions.js";
export type { Counts } from "./queries/counts.js";
export type { DemandRow } from "./queries/demands.js";
export type { DocumentRow } from "./queries/documents.js";
export type { EntityRow } from "./queries/entities.js";
export type { EventRow } from "./queries/events.js";
export type { ExchangeRow } from "./queries/exchanges.js";
export type { ExpectationRow } from "./queries/expectations.js";
export { describeQuery, type QueryDescription, type QueryName } from "./queries/index.js";
export type { OvertureRow } from "./queries/overtures.js";
export type { ProblemRow } from "./queries/problems.js";
export type { StatementRow } from "./queries/statements.js";
export type { AppendOutcome } from "./writing/ledger-writer.js";
