import { createHash, randomBytes } from "node:crypto";

/** A browser that came in with the token. */
export type Session = {
  readonly id: string;
  /** what a change made in this browser has to bring along, as X-CSRF-Token */
  readonly csrf: string;
};

/** How long a session lasts without a request, and at most, in milliseconds. */
const idleTime = 12 * 60 * 60 * 1000;
const wholeTime = 7 * 24 * 60 * 60 * 1000;

/** How many browsers can be signed in; the one that was used least lately is signed out for another. */
const most = 100;

type Kept = Session & { readonly since: number; used: number };

/** The browsers that are signed in to a study. They are kept in memory and end with the process. */
export class Sessions {
  readonly #kept = new Map<string, Kept>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  start(): Session {
    const now = this.#now();
    const session = { id: random(), csrf: random(), since: now, used: now };
    const [oldest] = [...this.#kept.values()].sort((a, b) => a.used - b.used);
    if (this.#kept.size >= most && oldest) this.#kept.delete(digest(oldest.id));
    this.#kept.set(digest(session.id), session);
    return session;
  }

  /** The session with an id, while it lasts. Looked up by digest: the time it takes tells nothing of the id. */
  find(id: string): Session | undefined {
    const session = this.#kept.get(digest(id));
    if (!session) return undefined;
    const now = this.#now();
    if (now - session.used > idleTime || now - session.since > wholeTime) {
      this.end(id);
      return undefined;
    }
    session.used = now;
    return session;
  }

  end(id: string): void {
    this.#kept.delete(digest(id));
  }
}

/**
 * The name of a study's cookie. Browsers send a cookie to every port of a host, so the name tells studies apart.
 *
 * @param folder the path of the study folder
 */
export const cookieName = (folder: string, port: number): string =>
  `throughline-${port}-${digest(folder).slice(0, 8)}`;

const random = (): string => randomBytes(32).toString("base64url");
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
