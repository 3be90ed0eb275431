const files = `The CSV has a header row, UTF-8, and commas, semicolons or tabs between its columns; a first column of names, or one called
case, cases, id or name, names the cases. Empty, NA, N/A and NaN are missing values. Lists are parted by commas; a name with a
comma stands in double quotes. Put '~Y' in quotes, for the shell.`;

/** What each command takes, as `throughline <command> --help` prints it. */
export const commandHelp: Readonly<Record<string, string>> = {
  check: `throughline check <folder> [--json]
  Every problem of a study folder, with its place.

  --json               the problems as JSON`,
  assess: `throughline assess <folder> --out <dir> [--json] [--timings]
  Writes report.html, assessment.json, tables and an R script.

  --out <dir>          the folder to write; it is replaced whole
  --json               a summary as JSON
  --timings            how long each stage took`,
  why: `throughline why <folder> <thing> [--json]
  What a conclusion, row, term, cell, tie, event or claim rests on.

  --json               as JSON`,
  uses: `throughline uses <folder> <claim|source> [--json]
  What rests on a claim or source, and what falls without it.

  --json               as JSON`,
  init: `throughline init <folder> [--empty [--title <title>]] [--json]
  Writes a commented starter study into a new folder.

  --empty              a study in which there is nothing yet, to be filled in the workbench
  --title <title>      its title; the name of the folder when left out
  --json               the folder and its files as JSON`,
  open: `throughline open <folder> [--port <n>] [--json]
  Serves a study on this machine alone: its assessment, its data and the API. Every change is a revision with its author, on
  disk before it is acknowledged; folder and database are kept in step, and backups are made.

  --port <n>           the port (4170); 0 takes any that is free
  --json               the address and its token as JSON`,
  watch: `throughline watch <folder> [--once] [--prefer folder|store] [--json]
  Keeps the folder and its database in step, and says what it does. What was changed in both, differently, is a conflict:
  both stay as they are until a side is preferred.

  --once               bring them together now, and end
  --prefer <side>      which side stands where both have changed the same thing
  --json               one line of JSON each time`,
  history: `throughline history <folder> [<thing>] [--limit <n>] [--json]
  The revisions of a study, or every change of one thing: an id, a cell (case/attribute), a source's key, a file's path.

  --limit <n>          how many revisions (20)
  --json               as JSON`,
  undo: `throughline undo <folder> [--steps <n>] [--json]
  Takes back the last edits. They stay in the history, and throughline redo makes them again.

  --steps <n>          how many (1)
  --json               the revisions made, as JSON`,
  redo: `throughline redo <folder> [--steps <n>] [--json]
  Makes again what was undone, until another edit is made.

  --steps <n>          how many (1)
  --json               the revisions made, as JSON`,
  backup: `throughline backup <folder> [--encrypt | --recipient <age1…>] [--always] [--json]
  Makes a backup of a study's database now. While a study is open they are made every ten minutes in which something has
  changed; the last ten are kept, and the last of each of fourteen days.

  --encrypt            encrypt it with a passphrase, which is asked for (or taken from THROUGHLINE_PASSPHRASE)
  --recipient <key>    encrypt it for the holder of an age identity
  --always             encrypt every backup for the recipient from now on; without --recipient, encrypt none
  --json               where it is, as JSON`,
  restore: `throughline restore <folder> [<backup>] [--identity <file>] [--list] [--json]
  Restores the database from a backup (default: the latest) or from a recovered file, and rewrites the study folder to
  match. The backup is checked first. What was there before is kept beside the backups.

  --identity <file>    the age identity that opens an encrypted backup; otherwise its passphrase is asked for
  --list               list the backups
  --json               as JSON`,
  purge: `throughline purge <folder> <source> [--keep-claims] [--yes] [--json]
  Says what a purge of a source would remove: its documents, passages, claims and memos, in the folder, the database, the
  history and the backups. With --yes it removes them for good and records that something was purged.

  --keep-claims        keep its claims without quotations, on an entry that says nothing of the source
  --yes                do it; this cannot be undone
  --json               as JSON`,
  verify: `throughline verify <folder> [--json]
  Checks the database, every record against its history, every file against its hash, every reference of the study.

  --json               as JSON`,
  events: `throughline events <file …> --mapping <mapping.yaml> --study <folder> [--out <dir>] [--add] [--json]
  Ties between the actors of a study, with a claim under each, and monthly counts, from event data (GDELT, ACLED, POLECAT,
  PLOVER, TIES, GSDB; CSV, also as .gz, Parquet, JSON). Says where every event went: kept, or excluded and why.

  --mapping <file>     which actors and codes of the files are which of the study (docs/events.md)
  --study <folder>     the study
  --out <dir>          a folder for ties, claims, series, events and exclusions as CSV; it is replaced whole
  --add                puts them into the study, all or none; throughline undo takes them back
  --json               the account as JSON`,
  start: `throughline start [folder …] [--once] [--port <n>] [--out <dir>]
  Assesses studies (the bundled ones) and opens the workbench on the first; of a bundled one on a copy, in out/workbench.

  --once               assess, and do not serve
  --port <n>           the port (4170); 0 takes any that is free
  --out <dir>          where the reports go (out)`,
  qca: `throughline qca <data.csv> --outcome Y [--conditions A,B,C] [options]
  Truth table, necessity and solutions of a table of sets.

  --outcome Y          the outcome: Y, '~Y' (its negation) or Y{1} (a category)
  --conditions A,B,C   the conditions (every other column)
  --scale <scale>      assert crisp (0, 1), fuzzy (0 to 1) or multi (0, 1, 2, …); every violation is named
  --temporal           - in a crisp column says that the condition does not apply to the case
  --incl-cut x[,y]     consistency from which a row is positive (0.8); from y to x it is a contradiction
  --pri-cut x          PRI from which a row is positive (0)
  --n-cut n            cases from which a row is observed (1)
  --solution <list>    conservative, parsimonious, intermediate (the first two; with --expect all three)
  --expect A,~B        directional expectations, for the intermediate solution; together: A*~B
  --first | --all      list the first model of each solution, or up to 10000 (20)
  --json               everything as JSON
  --r                  instead of the analysis, the R script that does the same with the package QCA

${files}`,
  cna: `throughline cna <data.csv> [--outcome C,~D] [options]
  Coincidence analysis: what is minimally necessary and sufficient for what, over several outcomes.

  --factors A,B,C      the factors (every column)
  --outcome C,~D       the outcomes, as C, '~D' or E=2 (every factor, of a multi-value one every value)
  --notcols A,B        in place of --outcome: every factor, these by their absence; or all
  --con x              consistency asked of a formula (1)
  --cov x              coverage asked of a formula (1)
  --con-msc x          consistency asked of a sufficient condition (that of --con)
  --measures con,cov   by what: con, ccon, PAcon or AACcon; cov, ccov, PACcov or AAcov
  --ordering 'A,B<C'   factors in order of time; those not named come first
  --strict             factors of one time do not cause each other
  --exclude 'A,c->B'   causes that are out of the question for an outcome; A* is any value of A; parted by ;
  --maxstep i,j,k      most conjuncts, disjuncts and literals (3,4,10)
  --suff-only          sufficient conditions alone
  --budget n           the search for an outcome ends after n steps, and says so (20 million)

  --scale kind         what the values are: crisp, fuzzy or multi (what they look like)
  --frequency column   how many cases a line stands for
  --case-cutoff n      cases of a configuration that fewer than n have are left out (0)
  --constant how       factors that do not vary: refuse, keep or remove (refuse)
  --duplicate how      factors that are like an earlier one: keep or remove (keep)
  --cutoff x           membership that a condition has in some case (0.5)
  --border up|down     whether the cut-off itself is enough (up)

  --redundant          formulas with parts that are redundant by logic, too
  --inus-def how       what is redundant in a structure: implication or equivalence (implication)
  --asf-selection how  formulas whose outcome varies where they hold: cs, fs, or none (cs)
  --acyclic-only       no structures with cycles
  --cycle-type how     cycles of a factor or of a value (factor)
  --n-init n           combinations of atomic formulas that are looked at (1000)

  --formula text       instead, one formula: its measures, its form, and each case under it
  --robust             instead, the fit-robustness of the models that a grid of thresholds gives
  --range x,y          lowest and highest threshold of the grid (0.7,1)
  --step x             distance between its thresholds (0.1)
  --formulas kind      the models: csf, asf or msc (csf)
  --max-models n       of more models the most frequent of each complexity are scored (50)
  --submodels how      a part of another by all its causal claims or by its text: causal or text (causal)
  --json               everything as JSON

${files}`,
  necessity: `throughline necessity <data.csv> --outcome Y [--conditions A,B,C] [options]
  How far each condition and its negation is necessary for the outcome.

  --outcome Y          the outcome: Y, '~Y' (its negation) or Y{1} (a category)
  --conditions A,B,C   the conditions (every other column)
  --incl-cut x         inclusion that a necessary condition has (0.9)
  --ron-cut x          relevance that it has (0.6)
  --cov-cut x          coverage that it has (0)
  --supersets          conjunctions and disjunctions that meet the cut-offs too, of up to 15 conditions
  --json               everything as JSON

${files}`,
  calibrate: `throughline calibrate <data.csv> --column X [options]
  Makes a set of a column of raw values.

  --column X           the column (the only one that does not name the cases)
  --method <method>    direct, crisp, indirect, TFR or rubric (direct)
  --thresholds a,b,c   direct: exclusion, crossover, inclusion, or six for a bell; crisp and indirect: rising cut points
  --find n             instead, n thresholds where the values fall into clusters
  --shape <shape>      direct: logistic, s-shaped, ecdf or bell (logistic; bell with six thresholds)
  --idm x              direct, logistic: membership at the inclusion threshold (0.95)
  --grades a=0,b=1     rubric: a membership for each grade
  --as <name>          the name of the new column (X_set)
  --out <file.csv>     write the table with the new column
  --force              replace that file if it is there
  --json               everything as JSON

${files}`,
};

/** The help of the program. */
export const help = `throughline: documents in, a defensible assessment out

  throughline check <folder> [--json]             every problem of a study folder, with its place
  throughline assess <folder> --out <dir>         report.html, assessment.json, tables and R script
              [--json] [--timings]
  throughline why <folder> <thing> [--json]       what a conclusion, row, term, cell, tie, event or claim rests on
  throughline uses <folder> <claim|source>        what rests on a claim or source, and what falls without it
              [--json]
  throughline init <folder> [--empty]             a commented starter study, or an empty one
              [--title <title>] [--json]
  throughline events <file …> --mapping <file>    ties and monthly counts from event data
              --study <folder> [--out <dir>] [--add] [--json]
  throughline start [folder …] [--once]           assess studies (the bundled ones), open the workbench
              [--port <n>] [--out <dir>]
  throughline open <folder> [--port <n>]          serve a study of one's own, folder and database kept in step
              [--json]
  throughline watch <folder> [--once]             keep folder and database in step
              [--prefer folder|store] [--json]
  throughline history <folder> [<thing>]          who changed what, when
              [--limit <n>] [--json]
  throughline undo|redo <folder> [--steps <n>]    take back the last edits, or make them again
              [--json]
  throughline backup <folder> [--json]            a backup now
              [--encrypt] [--recipient <age1…>] [--always]
  throughline restore <folder> [<backup>]         go back to a backup
              [--identity <file>] [--list] [--json]
  throughline purge <folder> <source>             remove a source everywhere, for good
              [--keep-claims] [--yes] [--json]
  throughline verify <folder> [--json]            check database, references and hashes

For a table of one's own, without a study:

  throughline qca <data.csv> --outcome Y          truth table, necessity and solutions
              [--conditions A,B,C] [--scale crisp|fuzzy|multi] [--temporal] [--incl-cut x[,y]] [--pri-cut x]
              [--n-cut n]
              [--solution conservative,parsimonious,intermediate] [--expect A,~B] [--first|--all] [--json] [--r]
  throughline cna <data.csv>                      coincidence analysis: causes of several outcomes
              [--factors A,B,C] [--outcome C,~D | --notcols A,B] [--con x] [--cov x] [--con-msc x] [--measures con,cov]
              [--ordering 'A,B<C'] [--strict] [--exclude 'A,c->B'] [--maxstep i,j,k] [--suff-only] [--budget n]
              [--scale crisp|fuzzy|multi] [--frequency column] [--case-cutoff n] [--constant refuse|keep|remove]
              [--duplicate keep|remove] [--cutoff x] [--border up|down] [--redundant] [--inus-def implication|equivalence]
              [--asf-selection cs|fs|none] [--acyclic-only] [--cycle-type factor|value] [--n-init n] [--formula text]
              [--robust [--range x,y] [--step x] [--formulas csf|asf|msc] [--max-models n] [--submodels causal|text]] [--json]
  throughline necessity <data.csv> --outcome Y    how far each condition is necessary
              [--conditions A,B,C] [--incl-cut x] [--ron-cut x] [--cov-cut x] [--supersets] [--json]
  throughline calibrate <data.csv> --column X     a set from raw values
              [--method direct|crisp|indirect|TFR|rubric] [--thresholds a,b,c] [--find n] [--shape <shape>] [--idm x]
              [--grades a=0,b=1] [--as <name>] [--out <file.csv>] [--force] [--json]

  throughline <command> --help                    what a command takes

Exit codes: 0 done; 1 the study or table has errors, or the thing asked about is not there; 2 the command was not
understood, or a folder or file cannot be read or written; 3 an error of the program itself.`;
