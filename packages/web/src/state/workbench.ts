import type { QueryKey } from "@tanstack/react-query";
import {
  type CaseRow,
  type CellClaims,
  type CodeRow,
  type Conversion,
  contract,
  type GradeRow,
  type Job,
  type RevisionLine,
  type RubricRow,
  type SourceRow,
  type StudyInfo,
} from "@throughline/api";
import { type CellId, cellId, cellParts, recordParts } from "@throughline/study";
import { api, OfflineError } from "./api.ts";
import { followLive, type LiveListeners } from "./live.ts";
import {
  allRows,
  changedKeys,
  changesMore,
  fetchAllAgain,
  followRevision,
  keysOf,
  mayRetry,
  queryClient,
  retryDelay,
  rowOrNone,
} from "./queries.ts";
import { changeOf, type GradeConflict, sendGrades } from "./send-grades.ts";
import {
  followUnsentEdits,
  type GradeValues,
  type PendingEdit,
  storeUnsentEdits,
  takeUnsentEdits,
} from "./unsent-edits.ts";

export type State = {
  readonly info: StudyInfo | undefined;
  readonly cases: readonly CaseRow[];
  /** by cell, case/attribute; with what has not been saved yet */
  readonly grades: ReadonlyMap<string, GradeRow>;
  readonly rubric: readonly RubricRow[];
  /** claims for, against and qualifying, by cell */
  readonly evidence: ReadonlyMap<string, Readonly<Record<CellClaims["direction"], number>>>;
  readonly sources: readonly SourceRow[];
  readonly codes: readonly CodeRow[];
  readonly jobs: readonly Job[];
  readonly unsaved: number;
  readonly connected: boolean;
  readonly conflicts: readonly GradeConflict[];
  readonly notice: string | undefined;
  /** why the study could not be loaded; loading is repeated */
  readonly failure: string | undefined;
  readonly isSignedOut: boolean;
};

/** More grades than this are fetched with all others. */
const fewGrades = 20;
/** How long a page waits before it shows the study that was opened in place of its own, in milliseconds. */
const movedDelay = 1500;

/**
 * The study as this page knows it: loaded from the API, followed live, and changed optimistically. A change that could not be sent stays
 * in the browser, even after a reload, until it has been sent.
 */
export class Workbench {
  #state: State = {
    info: undefined,
    cases: [],
    rubric: [],
    sources: [],
    codes: [],
    jobs: [],
    conflicts: [],
    grades: new Map(),
    evidence: new Map(),
    unsaved: 0,
    connected: true,
    notice: undefined,
    failure: undefined,
    isSignedOut: false,
  };
  #saved = new Map<string, GradeRow>();
  #pending: readonly PendingEdit[] = [];
  /** by other tab of this browser: what it has not saved, or this page has not loaded yet */
  readonly #elsewhere = new Map<string, readonly PendingEdit[]>();
  #sending = false;
  #stop: (() => void) | undefined;
  #loaded: Promise<void> = Promise.resolve();
  #revising: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #onRevision = new Set<(line: RevisionLine) => void>();
  readonly #onConversion = new Set<(conversion: Conversion) => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): State => this.#state;

  /** Calls the listener after each revision, regardless of its author. */
  onRevision(listener: (line: RevisionLine) => void): () => void {
    this.#onRevision.add(listener);
    return () => this.#onRevision.delete(listener);
  }

  /** Calls the listener while a long document is read. */
  onConversion(listener: (conversion: Conversion) => void): () => void {
    this.#onConversion.add(listener);
    return () => this.#onConversion.delete(listener);
  }

  /** Loads the study and follows its changes. If this fails, shows the reason and tries again. */
  async start(): Promise<void> {
    const isLoaded = this.#state.info !== undefined;
    const stop = queryClient.getQueryCache().subscribe(({ query, type }) => {
      const { fetchFailureReason: reason } = query.state;
      if (type !== "updated" || !reason) return;
      this.#lost(reason);
      this.#set({ failure: reason.message });
    });
    // Changes made during loading are applied after it.
    const loading = waitForSignIn()
      .then(() => this.#follow())
      .then(() => {
        // Answers from before the stream may have missed a revision.
        void fetchAllAgain();
        return this.#load(everyPart);
      });
    this.#loaded = loading.catch(() => undefined);
    this.#revising = this.#loaded;
    try {
      await loading;
    } catch (error) {
      this.#lost(error);
      this.#set({ failure: error instanceof Error ? error.message : String(error) });
      setTimeout(() => void this.start(), retryDelay);
      return;
    } finally {
      stop();
    }
    this.#set({ failure: undefined, notice: undefined });
    if (!isLoaded) this.#restore();
    void this.#send();
  }

  async #load(names: readonly PartName[]): Promise<void> {
    const found = await Promise.all(names.map(async (name) => [name, await fetchPart(name)] as const));
    const loaded: Partial<Parts> = Object.fromEntries(found);
    const { info, grades, evidence, ...lists } = loaded;
    const change: { -readonly [K in keyof State]?: State[K] } = { ...lists, connected: true };
    if (info) {
      // An unchanged manifest stays the same object, so nothing that depends on it is computed again.
      const known = this.#state.info?.manifest;
      const same = known !== undefined && JSON.stringify(known) === JSON.stringify(info.manifest);
      change.info = same ? { ...info, manifest: known } : info;
    }
    if (grades) {
      this.#saved = new Map(grades.map((row) => [cellOf(row), row]));
      change.grades = this.#withPending();
    }
    if (evidence) change.evidence = byCell(evidence);
    this.#set(change);
  }

  /** Loads single grades, because loading all would delay a change of one. */
  async #loadGrades(cells: readonly string[]): Promise<void> {
    if (cells.length === 0) return;
    const rows = await Promise.all(cells.map((cell) => rowOrNone("grades", cell)));
    this.#saved = new Map(this.#saved);
    cells.forEach((cell, i) => {
      const row = rows[i];
      if (!row) this.#saved.delete(cell);
      else if (row.version >= (this.#saved.get(cell)?.version ?? 0)) this.#saved.set(cell, row);
    });
    this.#set({ grades: this.#withPending() });
  }

  /** Follows the changes of the study. Resolves once every later change will arrive. */
  #follow(): Promise<void> {
    this.#stop?.();
    let isOpen = false;
    const listeners: LiveListeners = {
      // One after the other: an answer from before a revision must not replace a later one.
      revision: (line) => {
        this.#revising = this.#revising.then(() => this.#revised(line));
      },
      folder: (folder) => {
        void this.#loaded.then(() => {
          if (this.#state.info) this.#set({ info: { ...this.#state.info, folder } });
        });
      },
      // A list of jobs that is still being fetched may be older.
      job: (job) => {
        void this.#loaded.then(() =>
          this.#set({ jobs: [job, ...this.#state.jobs.filter(({ id }) => id !== job.id)] }),
        );
      },
      conversion: (conversion) => {
        for (const listener of this.#onConversion) listener(conversion);
      },
      moved: () => {
        // The tab that opened the other study signs this browser in first.
        setTimeout(() => location.assign("/"), movedDelay);
      },
    };
    const { opened, stop } = followLive(listeners, {
      onInterrupted: (error) => {
        if (isOpen) this.#lost(error);
      },
      onReopened: () => {
        this.#loaded = this.#load(["jobs"]).catch((error: unknown) => this.#lost(error));
      },
      onLost: (error) => {
        this.#lost(error);
        if (isOpen) setTimeout(() => void this.start(), retryDelay);
      },
    });
    this.#stop = stop;
    return opened.then(() => {
      isOpen = true;
    });
  }

  /** Brings the study up to date after a revision. */
  async #revised(line: RevisionLine): Promise<void> {
    const kinds = new Set(line.things.map((thing) => recordParts(thing).kind));
    const whole = changesMore(line) || kinds.has("files");
    const graded = whole ? [] : keysOf("grades", line);
    // A changed grade that is not here belonged to a case or an attribute with another id.
    const moved = changedKeys("grades", line).some((cell) => !this.#saved.has(cell));
    const few = graded.length <= fewGrades && !moved;
    const parts: PartName[] = ["info"];
    for (const part of ["cases", "grades", "rubric", "sources", "codes"] as const)
      if (whole || (kinds.has(part) && !(part === "grades" && few))) parts.push(part);
    if (whole || kinds.has("claims")) parts.push("evidence");
    try {
      await Promise.all([this.#load(parts), few && this.#loadGrades(graded)]);
      followRevision(line);
      for (const listener of this.#onRevision) listener(line);
    } catch (error) {
      // The stream does not send this revision again.
      this.#lost(error);
      setTimeout(() => void this.start(), retryDelay);
    }
  }

  /** Changes a grade on this page and in other tabs at once, and sends the change to the server. */
  setGrade(cell: string, values: GradeValues): void {
    const waiting = this.#pending.findLast((one) => one.cell === cell);
    if (waiting && waiting !== this.#pending[0] && waiting.together === undefined)
      this.#pending = this.#pending.map((one) =>
        one === waiting ? { ...one, values: { ...one.values, ...values } } : one,
      );
    else this.#pending = [...this.#pending, { cell, values, version: this.#saved.get(cell)?.version }];
    this.#pendingChanged();
    void this.#send();
  }

  /** Changes many grades as one revision, on this page at once. */
  setGrades(changes: readonly { cell: string; grade: number | null }[]): void {
    const together = crypto.randomUUID();
    const edits = changes.map(({ cell, grade }): PendingEdit => {
      const version = this.#saved.get(cell)?.version;
      return { cell, values: { grade }, version, together };
    });
    this.#pending = [...this.#pending, ...edits];
    this.#pendingChanged();
    void this.#send();
  }

  /** Runs a request, and shows the message if the server refuses it. */
  async attempt<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await act();
      this.notice(undefined);
      return result;
    } catch (error) {
      this.#lost(error);
      return undefined;
    }
  }

  undo(): Promise<unknown> {
    return this.attempt(() => api(contract.study.undo, { body: {} }));
  }

  redo(): Promise<unknown> {
    return this.attempt(() => api(contract.study.redo, { body: {} }));
  }

  /** Signs the browser out once everything is saved. */
  async signOut(): Promise<void> {
    await this.#send();
    const done = await this.attempt(async () => {
      await api(contract.study.signOut, {});
      return true;
    });
    if (!done) return;
    this.#stop?.();
    this.#set({ isSignedOut: true });
  }

  notice(notice: string | undefined): void {
    this.#set({ notice });
  }

  /** Settles a conflict: applies my change to the present grade, or drops it. */
  settle(conflict: GradeConflict, side: "mine" | "theirs"): void {
    this.#set({ conflicts: this.#state.conflicts.filter((one) => one !== conflict) });
    if (side === "mine") this.setGrade(conflict.cell, conflict.mine);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let first = this.#pending[0]; first; first = this.#pending[0]) {
        const sent = changeOf(first, this.#pending);
        const { rows, refusal, conflict } = await sendGrades(sent);
        if (conflict) this.#set({ conflicts: [...this.#state.conflicts, conflict] });
        else if (refusal !== undefined) this.#set({ notice: refusal });
        const versions = new Map(rows.map((row) => [cellOf(row) as string, row.version]));
        for (const row of rows) this.#saved.set(cellOf(row), row);
        this.#pending = this.#pending
          .slice(sent.length)
          .map((one) => ({ ...one, version: versions.get(one.cell) ?? one.version }));
        this.#pendingChanged();
      }
      const wasLost = !this.#state.connected;
      this.#set({ connected: true });
      // The stream of live events may have ended as well.
      if (wasLost) void this.start();
    } catch (error) {
      this.#lost(error);
      setTimeout(() => void this.#send(), retryDelay);
    } finally {
      this.#sending = false;
    }
  }

  #withPending(): Map<string, GradeRow> {
    const grades = new Map(this.#saved);
    for (const { cell, values } of [...[...this.#elsewhere.values()].flat(), ...this.#pending]) {
      const { caseId, attribute } = cellParts(cell);
      const blank: GradeRow = {
        case: caseId,
        attribute,
        grade: null,
        confidence: "medium",
        claims: [],
        rationale: null,
        from: null,
        period: null,
        version: 0,
        author: "",
      };
      grades.set(cell, { ...(grades.get(cell) ?? blank), ...values });
    }
    return grades;
  }

  #pendingChanged(): void {
    storeUnsentEdits(this.#state.info?.id ?? "", this.#pending);
    this.#set({ grades: this.#withPending(), unsaved: this.#pending.length });
  }

  #restore(): void {
    const study = this.#state.info?.id ?? "";
    takeUnsentEdits(study, (edits) => {
      this.#pending = [...this.#pending, ...edits];
      this.#pendingChanged();
      void this.#send();
    });
    followUnsentEdits(study, (tab, edits) => void this.#changedElsewhere(tab, edits));
  }

  /** Shows what another tab of this browser has changed, before it is saved and until its saved rows are loaded. */
  async #changedElsewhere(tab: string, edits: readonly PendingEdit[]): Promise<void> {
    const cells = new Set(edits.map(({ cell }) => cell));
    const gone = (this.#elsewhere.get(tab) ?? []).filter(({ cell }) => !cells.has(cell));
    this.#elsewhere.set(tab, [...gone, ...edits]);
    this.#set({ grades: this.#withPending() });
    const goneCells = gone.map(({ cell }) => cell);
    await (gone.length > fewGrades ? this.#load(["grades"]) : this.#loadGrades(goneCells)).catch(
      (error: unknown) => this.#lost(error),
    );
    this.#elsewhere.set(tab, this.#elsewhere.get(tab)?.filter((one) => !gone.includes(one)) ?? []);
    this.#set({ grades: this.#withPending() });
  }

  #lost(error: unknown): void {
    if (error instanceof OfflineError) this.#set({ connected: false });
    else if (error instanceof Error) this.#set({ notice: error.message });
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const cellOf = ({ case: caseId, attribute }: { case: string; attribute: string }): CellId =>
  cellId(caseId, attribute);

/** The parts of a study that every page loads, and how each is fetched. */
const parts = {
  info: () => api(contract.study.get, {}),
  cases: () => allRows("cases"),
  grades: () => allRows("grades"),
  rubric: () => allRows("rubric"),
  evidence: () => api(contract.study.cells, {}),
  sources: () => allSources(),
  codes: () => allRows("codes"),
  jobs: () => api(contract.jobs.list, {}),
};
type PartName = keyof typeof parts;
type Parts = { readonly [N in PartName]: Awaited<ReturnType<(typeof parts)[N]>> };
const everyPart = Object.keys(parts) as PartName[];

/** Waits until the server accepts this browser: a stream of live events that it has refused is not opened again. */
const waitForSignIn = () => fetchNow(["session"], () => api(contract.study.session, {}));

/** Fetches a part, and repeats a request that got no answer. */
const fetchPart = (name: PartName) => fetchNow<unknown>(["part", name], parts[name]);

const fetchNow = <T>(queryKey: QueryKey, queryFn: () => Promise<T>) =>
  queryClient.fetchQuery({ queryKey, queryFn, staleTime: 0, gcTime: 0, retry: mayRetry });

async function allSources(): Promise<readonly SourceRow[]> {
  const rows: SourceRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { rows: SourceRow[]; next: number | null } = await api(contract.sources.list, {
      query: { limit: 5000, after },
    });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

function byCell(rows: readonly CellClaims[]): State["evidence"] {
  const cells = new Map<string, Record<CellClaims["direction"], number>>();
  for (const row of rows) {
    const cell = cellOf(row);
    const counts = cells.get(cell) ?? { supports: 0, contradicts: 0, qualifies: 0 };
    counts[row.direction] = row.count;
    cells.set(cell, counts);
  }
  return cells;
}
