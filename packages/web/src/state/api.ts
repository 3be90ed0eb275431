import {
  type AnswerOf,
  type ApiRefusal,
  addressOf,
  type CallOf,
  contract,
  type Route,
} from "@throughline/api";

/** The server cannot be reached, or does not know this browser any more. */
export class OfflineError extends Error {
  override name = "OfflineError";
}

/** What the server refused, with what it says. */
export class RefusedError extends Error {
  override name = "RefusedError";
  readonly status: number;
  readonly conflict: ApiRefusal["conflict"];
  constructor(status: number, message: string, conflict?: ApiRefusal["conflict"]) {
    super(message);
    this.status = status;
    this.conflict = conflict;
  }

  /** The same request will be refused again. */
  get isFinal(): boolean {
    return this.status < 500 && this.status !== 429;
  }
}

type Parts = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** The address of a call of a route. */
export const addressIn = (route: Route, { params, query }: Parts): string =>
  addressOf(route.path, params, query);

/** The address of a file of the study. */
export const fileAddress = (path: string): string => addressIn(contract.files.get, { params: { "*": path } });

/** The address of a file that a job has written. */
export const jobFileAddress = (job: string, name: string): string =>
  addressIn(contract.jobs.file, { params: { id: job, "*": name } });

let csrf: Promise<string> | undefined;

/**
 * Calls a route of the API. The server has checked the answer against the contract, so it is not checked again here.
 *
 * @param signal ends it
 * @throws OfflineError when there is no answer; RefusedError when it is no; the signal's reason when that ended it
 */
export async function api<const R extends Route>(
  route: R,
  asked: CallOf<R> & object,
  signal?: AbortSignal,
): Promise<AnswerOf<R>> {
  const parts: Parts = asked;
  const response = await send(route.method, addressIn(route, parts), parts.body, signal);
  if (response.status === 401) throw new OfflineError("The study was opened again.");
  const json = response.headers.get("content-type")?.startsWith("application/json");
  const answer: unknown = json ? await response.json() : await response.text();
  if (response.ok) return answer as AnswerOf<R>;
  const { error } = answer as { error?: ApiRefusal };
  if (response.status === 403) csrf = undefined;
  throw new RefusedError(response.status, error?.message ?? response.statusText, error?.conflict);
}

async function send(
  method: string,
  address: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    const headers = new Headers();
    if (method !== "GET") headers.set("x-csrf-token", await token());
    const request: RequestInit = { method, headers };
    if (signal) request.signal = signal;
    if (body instanceof Uint8Array) {
      headers.set("content-type", "application/octet-stream");
      request.body = body as Uint8Array<ArrayBuffer>;
    } else if (body !== undefined) {
      headers.set("content-type", "application/json");
      request.body = JSON.stringify(body);
    }
    return await fetch(address, request);
  } catch (cause) {
    signal?.throwIfAborted();
    csrf = undefined;
    throw new OfflineError("There is no answer.", { cause });
  }
}

function token(): Promise<string> {
  csrf ??= fetch(contract.study.session.path)
    .then((response) => response.json() as Promise<{ csrf: string }>)
    .then((session) => session.csrf);
  return csrf;
}

/** The answer of a route; nothing when what it names is not there (any more). */
export async function answerOrNone<const R extends Route>(
  route: R,
  asked: CallOf<R> & object,
): Promise<AnswerOf<R> | undefined> {
  try {
    return await api(route, asked);
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return undefined;
    throw error;
  }
}
