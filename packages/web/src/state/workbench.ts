import { cellParts } from "@throughline/study";
import { call, OfflineError, RefusedError, rowOrNone } from "./api.ts";
import { storedText, storeText } from "./browser-storage.ts";
import type {
  CaseRow,
  CellClaims,
  CodeRow,
  Conversion,
  GradeRow,
  GradeValues,
  Job,
  RevisionLine,
  RubricRow,
  SourceRow,
  StudyInfo,
} from "./model.ts";

/** A change of a grade that has not been acknowledged yet. */
type Pending = { readonly cell: string; readonly values: GradeValues; readonly version: number | undefined };

/** Two people changed the same grade. */
export type GradeConflict = { readonly cell: string; readonly author: string; readonly mine: GradeValues };

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
};

const retry = 2000;
/** More grades than this are fetched with all others. */
const fewGrades = 20;
const keptAs = "throughline.unsaved";

/**
 * The study as this page knows it: loaded from the API, followed live, and changed optimistically. A change that could not be sent is
 * kept in the browser, over a reload too, until it has been.
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
  };
  #saved = new Map<string, GradeRow>();
  #pending: Pending[] = [];
  #sending = false;
  #stream: EventSource | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #onRevision = new Set<(line: RevisionLine) => void>();
  readonly #onConversion = new Set<(conversion: Conversion) => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): State => this.#state;

  /** Calls back after each revision, whoever made it. */
  onRevision(listener: (line: RevisionLine) => void): () => void {
    this.#onRevision.add(listener);
    return () => this.#onRevision.delete(listener);
  }

  /** Calls back while a document is read that takes long. */
  onConversion(listener: (conversion: Conversion) => void): () => void {
    this.#onConversion.add(listener);
    return () => this.#onConversion.delete(listener);
  }

  async start(): Promise<void> {
    try {
      await this.#load(["info", "cases", "grades", "rubric", "evidence", "sources", "codes", "jobs"]);
    } catch (error) {
      this.#lost(error);
      setTimeout(() => void this.start(), retry);
      return;
    }
    this.#restore();
    this.#follow();
    void this.#send();
  }

  async #load(parts: readonly string[]): Promise<void> {
    const wanted = new Set(parts);
    const change: { -readonly [K in keyof State]?: State[K] } = {};
    const load = async (part: string, act: () => Promise<void>) => {
      if (wanted.has(part)) await act();
    };
    await Promise.all([
      load("info", async () => {
        const found = await call<StudyInfo>("GET", "/api/study");
        // What has not changed stays the same object, so that nothing is computed anew for it.
        const known = this.#state.info?.manifest;
        const same = known !== undefined && JSON.stringify(known) === JSON.stringify(found.manifest);
        change.info = same ? { ...found, manifest: known } : found;
      }),
      load("cases", async () => {
        change.cases = await all<CaseRow>("/api/cases");
      }),
      load("grades", async () => {
        this.#saved = new Map((await all<GradeRow>("/api/grades")).map((row) => [cellOf(row), row]));
        change.grades = this.#withPending();
      }),
      load("rubric", async () => {
        change.rubric = await all<RubricRow>("/api/rubric");
      }),
      load("evidence", async () => {
        change.evidence = byCell(await call<CellClaims[]>("GET", "/api/cells"));
      }),
      load("sources", async () => {
        change.sources = await all<SourceRow>("/api/sources");
      }),
      load("codes", async () => {
        change.codes = await all<CodeRow>("/api/codes");
      }),
      load("jobs", async () => {
        change.jobs = await call<Job[]>("GET", "/api/jobs");
      }),
    ]);
    this.#set({ ...change, connected: true });
  }

  /** Single grades, so that a change of one does not wait for all. */
  async #loadGrades(cells: readonly string[]): Promise<void> {
    if (cells.length === 0) return;
    const rows = await Promise.all(cells.map((cell) => rowOrNone<GradeRow>("grades", cell)));
    this.#saved = new Map(this.#saved);
    cells.forEach((cell, i) => {
      const row = rows[i];
      if (!row) this.#saved.delete(cell);
      else if (row.version >= (this.#saved.get(cell)?.version ?? 0)) this.#saved.set(cell, row);
    });
    this.#set({ grades: this.#withPending() });
  }

  #follow(): void {
    this.#stream?.close();
    const stream = new EventSource("/api/live");
    this.#stream = stream;
    stream.addEventListener("revision", (event) => {
      const line = JSON.parse((event as MessageEvent<string>).data) as RevisionLine;
      const kinds = new Set(line.things.map((thing) => thing.split("/", 1)[0]));
      const whole = line.changes > line.things.length || kinds.has("files");
      const parts = ["info"];
      const graded = whole ? [] : line.things.flatMap((thing) => thing.split(/^grades\//u).slice(1));
      const few = graded.length <= fewGrades;
      for (const part of ["cases", "grades", "rubric", "sources", "codes"])
        if (whole || (kinds.has(part) && !(part === "grades" && few))) parts.push(part);
      if (whole || kinds.has("claims")) parts.push("evidence");
      Promise.all([this.#load(parts), few && this.#loadGrades(graded)]).then(
        () => {
          for (const listener of this.#onRevision) listener(line);
        },
        (error: unknown) => this.#lost(error),
      );
    });
    stream.addEventListener("folder", (event) => {
      const folder = JSON.parse((event as MessageEvent<string>).data) as StudyInfo["folder"];
      if (this.#state.info) this.#set({ info: { ...this.#state.info, folder } });
    });
    stream.addEventListener("job", (event) => {
      const job = JSON.parse((event as MessageEvent<string>).data) as Job;
      this.#set({ jobs: [job, ...this.#state.jobs.filter(({ id }) => id !== job.id)] });
    });
    stream.addEventListener("conversion", (event) => {
      const conversion = JSON.parse((event as MessageEvent<string>).data) as Conversion;
      for (const listener of this.#onConversion) listener(conversion);
    });
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) this.#lost(new OfflineError("The stream has ended."));
    };
  }

  /** Changes a grade at once on this page, and on disk as soon as the server says so. */
  setGrade(cell: string, values: GradeValues): void {
    const waiting = this.#pending.findLast((one) => one.cell === cell);
    if (waiting && waiting !== this.#pending[0])
      this.#pending = this.#pending.map((one) =>
        one === waiting ? { ...one, values: { ...one.values, ...values } } : one,
      );
    else this.#pending = [...this.#pending, { cell, values, version: this.#saved.get(cell)?.version }];
    this.#pendingChanged();
    void this.#send();
  }

  /** Changes many grades as one revision. */
  async setGrades(changes: readonly { cell: string; grade: number | null }[]): Promise<void> {
    const edits = changes.map(({ cell, grade }) => {
      const row = this.#saved.get(cell);
      const { caseId, attribute } = cellParts(cell);
      return row
        ? { op: "update", table: "grades", key: cell, version: row.version, values: { grade } }
        : {
            op: "create",
            table: "grades",
            values: { case: caseId, attribute, grade, confidence: "medium" },
          };
    });
    await this.attempt(() => call("POST", "/api/edits", { edits }));
  }

  /** Does something that the server may refuse; what it says is shown. */
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
    return this.attempt(() => call("POST", "/api/undo", {}));
  }

  redo(): Promise<unknown> {
    return this.attempt(() => call("POST", "/api/redo", {}));
  }

  notice(notice: string | undefined): void {
    this.#set({ notice });
  }

  /** Settles a conflict: mine is made again on what is there now, or given up. */
  settle(conflict: GradeConflict, side: "mine" | "theirs"): void {
    this.#set({ conflicts: this.#state.conflicts.filter((one) => one !== conflict) });
    if (side === "mine") this.setGrade(conflict.cell, conflict.mine);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let first = this.#pending[0]; first; first = this.#pending[0]) {
        const row = await this.#sendOne(first);
        if (row) this.#saved.set(first.cell, row);
        this.#pending = this.#pending
          .slice(1)
          .map((one) => (one.cell === first.cell && row ? { ...one, version: row.version } : one));
        this.#pendingChanged();
      }
      this.#set({ connected: true });
    } catch (error) {
      this.#lost(error);
      setTimeout(() => void this.#send(), retry);
    } finally {
      this.#sending = false;
    }
  }

  async #sendOne({ cell, values, version }: Pending): Promise<GradeRow | undefined> {
    const { caseId, attribute } = cellParts(cell);
    const path = `/api/grades/${encodeURIComponent(caseId)}/${encodeURIComponent(attribute)}`;
    try {
      return version === undefined
        ? await call<GradeRow>("POST", "/api/grades", {
            case: caseId,
            attribute,
            confidence: "medium",
            ...values,
          })
        : await call<GradeRow>("PATCH", path, { version, ...values });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const row = await call<GradeRow>("GET", path).catch(() => undefined);
      if (error.status === 409 && error.conflict) {
        const conflict = { cell, author: error.conflict.author, mine: values };
        this.#set({ conflicts: [...this.#state.conflicts, conflict] });
      } else this.#set({ notice: error.message });
      return row;
    }
  }

  #withPending(): Map<string, GradeRow> {
    const grades = new Map(this.#saved);
    for (const { cell, values } of this.#pending) {
      const { caseId, attribute } = cellParts(cell);
      const blank: GradeRow = {
        case: caseId,
        attribute,
        grade: null,
        confidence: "medium",
        claims: [],
        rationale: null,
        version: 0,
        author: "",
      };
      grades.set(cell, { ...(grades.get(cell) ?? blank), ...values });
    }
    return grades;
  }

  #pendingChanged(): void {
    storeText(`${keptAs}.${this.#state.info?.id ?? ""}`, JSON.stringify(this.#pending));
    this.#set({ grades: this.#withPending(), unsaved: this.#pending.length });
  }

  #restore(): void {
    const kept = storedText(`${keptAs}.${this.#state.info?.id ?? ""}`);
    if (kept === undefined) return;
    this.#pending = JSON.parse(kept) as Pending[];
    this.#pendingChanged();
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

export const cellOf = ({ case: caseId, attribute }: { case: string; attribute: string }): string =>
  `${caseId}/${attribute}`;

/** Every row of a list, page by page. */
export async function all<T>(path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const mark: string = path.includes("?") ? "&" : "?";
    const page: { rows: T[]; next: number | null } = await call(
      "GET",
      `${path}${mark}limit=5000&after=${after}`,
    );
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
