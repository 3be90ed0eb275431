import {
  type AnswerOf,
  type ApiRefusal,
  addressOf,
  type CallOf,
  contract,
  type Route,
} from "@throughline/api";
import { type LabelOf, saidText, withLabels } from "@throughline/report";
import { strings } from "../strings.ts";
import { loadReportTexts } from "../ui/language/report-texts.ts";

/** The server cannot be reached, or no longer recognises this browser. */
export class OfflineError extends Error {
  override name = "OfflineError";

  constructor(because: keyof typeof strings.offlineBecause, options?: ErrorOptions) {
    super(strings.offlineBecause[because], options);
  }
}

/** The server refused a request; the message says why. */
export class RefusedError extends Error {
  override name = "RefusedError";
  readonly status: number;
  readonly conflict: ApiRefusal["conflict"];
  constructor(status: number, message: string, conflict?: ApiRefusal["conflict"]) {
    super(message);
    this.status = status;
    this.conflict = conflict;
  }

  /** Whether the same request would be refused again. */
  get isFinal(): boolean {
    return this.status < 500 && this.status !== 429;
  }
}

type Parts = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** Returns the address of a call of a route. */
export const addressIn = (route: Route, { params, query }: Parts): string =>
  addressOf(route.path, params, query);

/** Returns the address of a file of the study. */
export const fileAddress = (path: string): string => addressIn(contract.files.get, { params: { "*": path } });

/** Returns the address of a file created by a job. */
export const jobFileAddress = (job: string, name: string): string =>
  addressIn(contract.jobs.file, { params: { id: job, "*": name } });

let labelOf: LabelOf = () => undefined;

/** Names the records of the study in later refusals by their labels. */
export function nameRecordsBy(labels: LabelOf): void {
  labelOf = labels;
}

let csrf: Promise<string> | undefined;

/**
 * Calls a route of the API. The server has validated the answer against the contract, so it is not validated
 * again.
 *
 * @param signal aborts the request
 * @throws OfflineError without an answer; RefusedError when the server refuses; the signal's reason when it
 *   was aborted
 */
export async function api<const R extends Route>(
  route: R,
  asked: CallOf<R> & object,
  signal?: AbortSignal,
): Promise<AnswerOf<R>> {
  const parts: Parts = asked;
  const request = () => send(route.method, addressIn(route, parts), parts.body, signal);
  let received = await request();
  if (received.refusal?.code === "csrf") {
    // This browser has signed in again since the token was fetched.
    csrf = undefined;
    received = await request();
  }
  const { response, answer, refusal } = received;
  if (response.status === 401) throw new OfflineError("reopened");
  if (response.ok) return answer as AnswerOf<R>;
  await loadReportTexts().catch(() => undefined);
  const message = refusal && saidText(withLabels(refusal.notice ?? refusal.message, labelOf));
  throw new RefusedError(response.status, message ?? response.statusText, refusal?.conflict);
}

type Received = {
  readonly response: Response;
  readonly answer: unknown;
  readonly refusal: ApiRefusal | undefined;
};

async function send(
  method: string,
  address: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Received> {
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
    const response = await fetch(address, request);
    const isJson = response.headers.get("content-type")?.startsWith("application/json");
    const answer: unknown = isJson ? await response.json() : await response.text();
    const refusal = response.ok ? undefined : (answer as { error?: ApiRefusal }).error;
    return { response, answer, refusal };
  } catch (cause) {
    signal?.throwIfAborted();
    csrf = undefined;
    throw cause instanceof OfflineError ? cause : new OfflineError("noAnswer", { cause });
  }
}

function token(): Promise<string> {
  csrf ??= fetchToken();
  return csrf;
}

/** @throws OfflineError when this browser is not signed in */
async function fetchToken(): Promise<string> {
  const response = await fetch(contract.study.session.path);
  if (!response.ok) throw new OfflineError("reopened");
  return ((await response.json()) as AnswerOf<typeof contract.study.session>).csrf;
}

/** Returns the answer of a route, or undefined when the requested record does not exist. */
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
