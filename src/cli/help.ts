/** Help: the page that `demarche --help` prints. */
export const HELP = `Demarche reads what governments say and do about each other and keeps the
ledger: every record tied to the words that prove it.

  demarche COMMAND [ARGUMENT…] [FLAG…]

Read
  read INPUT…          read files, folders or standard input into the ledger
  brief [DOC | FILE]   say what happened, who said what, what is open and due

Look up in the ledger
  events               who did what to whom
  statements           who said what
  overtures            offers and gestures, and how they were met
  demands, exchanges, conditions
  assessments          judgments, and whose
  expectations         what is due, and when
  documents, entities, problems
  explain RECORD       the words, the rule and the actors behind one record

More
  actors WHO           who a name is, and which offices they held
  doctor               check that everything works here
  evaluate WHAT        measure accuracy on labelled data of your own
  code-pairs IN.tsv    code marked pairs of actors, to measure accuracy
  attribute FILE…      write attributions in standoff form, to measure accuracy
  help COMMAND, version

Try
  demarche read examples/dispatches --ledger demo.duckdb
  demarche brief --ledger demo.duckdb
  demarche events --actor KOR --ledger demo.duckdb

The ledger is one file, demarche.duckdb in the folder you are in unless --ledger
names another. Nothing leaves this machine.

Exit codes: 0 done; 1 a fault of the program; 2 the call is wrong; 3 some input
could not be read (the rest was); 4 the ledger cannot be used; 130 interrupted;
141 the reader of the output has gone.
Colors: on a terminal, unless NO_COLOR is set.
`;
