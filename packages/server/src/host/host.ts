import { randomBytes } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Home } from "@throughline/api";
import { notice } from "@throughline/messages";
import { noteStudy, recentStudies } from "@throughline/store";
import type { NewStudy } from "@throughline/study/folder";
import type { FastifyInstance } from "fastify";
import { startApp, studyApp } from "../app.ts";
import type { FolderState } from "../folder/folder-link.ts";
import { type OpenStudy, openStudy } from "../open-study.ts";
import { Refusal } from "../policies/errors.ts";
import { unreadableFolder } from "./folders.ts";
import type { Host } from "./host-actions.ts";
import { writeNewStudy } from "./new-study.ts";
import type { Person } from "./person.ts";

type HostOptions = {
  /** the port; 0 for any free port */
  readonly port: number;
  readonly person: Person;
  /** the folder of the workbench's built files */
  readonly workbench: string;
  /** the suggested folder for a new study; beside the open study when left out */
  readonly newFolder?: string | undefined;
  /** the folder of the example study */
  readonly example?: string | undefined;
  /** called when the state of folder and database of the open study changes */
  readonly onFolder?: ((state: FolderState) => void) | undefined;
  /** called with the address, including the token, of each study that is opened after the first */
  readonly onOpen?: ((address: string) => void) | undefined;
};

/** What the host currently serves. */
type Current = {
  readonly app: FastifyInstance;
  readonly token: string;
  /** undefined before a study is open */
  readonly study: OpenStudy | undefined;
};

/** The HTTP server of this process. It serves one study at a time, or the start page. */
export class StudyHost implements Host {
  readonly #options: HostOptions;
  readonly #server: Server;
  #current: Current | undefined;
  #previous: Current[] = [];
  #opening: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> = Promise.resolve();

  private constructor(options: HostOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => this.#current?.app.routing(request, response));
    this.#server.requestTimeout = 60_000;
    // On a busy computer a request can be late: a connection that the server closes would fail it.
    this.#server.keepAliveTimeout = 120_000;
  }

  /** Starts listening on the loopback address, with the start page. */
  static async start(options: HostOptions): Promise<StudyHost> {
    const host = new StudyHost(options);
    await new Promise<void>((done, failed) => {
      host.#server.once("error", failed);
      host.#server.listen(options.port, "127.0.0.1", done);
    });
    return host;
  }

  /** Its address, without a token. */
  get url(): string {
    return `http://127.0.0.1:${this.#port()}/`;
  }

  get token(): string {
    return this.#current?.token ?? "";
  }

  get study(): OpenStudy | undefined {
    return this.#current?.study;
  }

  /** Shows the start page, where a study is created or opened. */
  async showStart(): Promise<void> {
    const token = randomBytes(32).toString("base64url");
    const app = await startApp({ token, person: this.#options.person }, this.#appOptions());
    this.#become({ app, token, study: undefined });
  }

  /** What the start page shows. */
  home(): Omit<Home, "author"> {
    const { newFolder, example } = this.#options;
    const path = this.study?.path;
    const isExample = path !== undefined && path === example;
    const beside = path === undefined || isExample ? join(homedir(), "throughline") : dirname(path);
    return {
      study: path === undefined ? null : { folder: path, isExample },
      recent: recentStudies(),
      folder: newFolder ?? join(beside, "new-study"),
    };
  }

  /**
   * Opens a study instead of the current one, which stays open when this fails.
   *
   * @returns the address of the study, from the root of this server, with its token
   * @throws Refusal for a folder without a readable study; OwnedError when another process has it open
   */
  open(folder: string): Promise<string> {
    return this.#oneAtATime(async () => {
      const path = await folderOf(folder);
      if (path !== this.study?.path) {
        // The same study may have been open before and may still be closing.
        await this.closePrevious();
        await this.serve(path, true);
        this.#options.onOpen?.(`${this.url}?token=${this.token}`);
      }
      return `/?token=${this.token}`;
    });
  }

  /** Creates an empty study in a new or empty folder, and opens it. */
  async create(folder: string, study: NewStudy): Promise<string> {
    await writeNewStudy(folder, study);
    return this.open(folder);
  }

  /**
   * Serves a study.
   *
   * @param isChecked whether to reject a study that has errors and was never read
   */
  async serve(path: string, isChecked: boolean): Promise<void> {
    const { person, onFolder } = this.#options;
    const study = await openStudy(path, person, (state) => {
      if (this.study?.path === path || this.#current === undefined) onFolder?.(state);
    });
    try {
      const { problems } = study.folder.state;
      if (isChecked && (await study.store.revision()) === 0) throw studyWithErrors(path, problems);
      const app = await studyApp({ ...study, person }, this.#appOptions());
      study.announce(this.url);
      this.#become({ app, token: study.token, study });
      await noteStudy(path, (await study.store.manifest())?.title ?? study.store.name);
    } catch (error) {
      await study.close();
      throw error;
    }
  }

  #become(next: Current): void {
    if (this.#current) this.#previous.push(this.#current);
    this.#current = next;
  }

  /** Closes the study that was served before, and notifies its pages. */
  closePrevious(): Promise<void> {
    const previous = this.#previous.splice(0);
    this.#closing = this.#closing.then(async () => {
      for (const { app, study } of previous) {
        study?.feed.notify({ event: "moved", data: {} });
        await app.close();
        await study?.close();
      }
    });
    return this.#closing;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
    if (this.#current) this.#previous.push(this.#current);
    this.#current = undefined;
    await this.closePrevious();
  }

  #oneAtATime<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#opening.then(act, act);
    this.#opening = result.catch(() => undefined);
    return result;
  }

  #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #appOptions() {
    return { port: () => this.#port(), workbench: this.#options.workbench, host: this };
  }
}

/** @throws Refusal for a folder that does not exist, or contains no study */
async function folderOf(folder: string): Promise<string> {
  try {
    const path = await realpath(resolve(folder));
    if (!(await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    await stat(join(path, "study.yaml")).catch(() => {
      throw new Refusal(
        "content",
        "folder",
        notice("{folder} has no study.yaml, so it is not a study", { folder }),
        notice("Choose the folder that holds study.yaml, or choose New study to create one there."),
      );
    });
    return path;
  } catch (error) {
    throw error instanceof Refusal ? error : unreadableFolder(folder, error as NodeJS.ErrnoException);
  }
}

function studyWithErrors(path: string, problems: FolderState["problems"]): Refusal {
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = errors
    .toSorted((a, b) => Number(b.at.file === "study.yaml") - Number(a.at.file === "study.yaml"))
    .slice(0, 3)
    .map(({ at, what }) => `${at.file}${at.line === undefined ? "" : `, line ${at.line}`}: ${what}`);
  return new Refusal(
    "content",
    "problems",
    notice("The study in {folder} has {count, plural, one {# error} other {# errors}}: {errors}", {
      folder: path,
      count: errors.length,
      errors: shown.join("; "),
    }),
    notice("Correct them in its files (throughline check {folder} lists them), then open it again.", {
      folder: path,
    }),
  );
}
