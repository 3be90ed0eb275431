import { createHash, randomBytes } from "node:crypto";

/** A browser that signed in with the token. */
export type Session = {
  readonly id: string;
  /** the X-CSRF-Token that a change from this browser must send */
  readonly csrf: string;
};

/** Lifetime of a session without requests, and in total, in milliseconds. */
const idleTime = 12 * 60 * 60 * 1000;
const totalTime = 7 * 24 * 60 * 60 * 1000;

/** Maximum number of sessions; a new one replaces the least recently used one. */
const maxSessions = 100;

type StoredSession = Session & { readonly since: number; used: number };

/** The sessions of the browsers that are signed in to a study. They are kept in memory and end with the process. */
export class Sessions {
  readonly #kept = new Map<string, StoredSession>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  start(): Session {
    const now = this.#now();
    const session = { id: random(), csrf: random(), since: now, used: now };
    const [oldest] = [...this.#kept.values()].sort((a, b) => a.used - b.used);
    if (this.#kept.size >= maxSessions && oldest) this.#kept.delete(digest(oldest.id));
    this.#kept.set(digest(session.id), session);
    return session;
  }

  /** Finds a valid session by the digest of its id, so the response time reveals nothing about the id. */
  find(id: string): Session | undefined {
    const session = this.#kept.get(digest(id));
    if (!session) return undefined;
    const now = this.#now();
    if (now - session.used > idleTime || now - session.since > totalTime) {
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
 * Returns the name of a study's cookie. Browsers send a cookie to every port of a host, so the name must differ
 * between studies.
 *
 * @param folder the path of the study folder
 */
export const cookieName = (folder: string, port: number): string =>
  `throughline-${port}-${digest(folder).slice(0, 8)}`;

const random = (): string => randomBytes(32).toString("base64url");
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
