/** LedgerPath: the ledger a call uses unless it names another. */
export const LEDGER = "demarche.duckdb";
