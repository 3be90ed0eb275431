/** The server cannot be reached, or does not know this browser any more. */
export class OfflineError extends Error {
  override name = "OfflineError";
}

/** What the server refused, with what it says. */
export class RefusedError extends Error {
  override name = "RefusedError";
  readonly status: number;
  readonly conflict: { readonly author: string; readonly version: number } | undefined;
  constructor(status: number, message: string, conflict?: RefusedError["conflict"]) {
    super(message);
    this.status = status;
    this.conflict = conflict;
  }
}

let csrf: Promise<string> | undefined;

/**
 * Calls the API of the study.
 *
 * @param signal ends it
 * @throws OfflineError when there is no answer; RefusedError when it is no; the signal's reason when that ended it
 */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const reading = method === "GET";
  const bytes = body instanceof Uint8Array;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(signal ? { signal } : {}),
      headers: {
        ...(body === undefined
          ? {}
          : { "content-type": bytes ? "application/octet-stream" : "application/json" }),
        ...(reading ? {} : { "x-csrf-token": await token() }),
      },
      ...(body === undefined
        ? {}
        : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    csrf = undefined;
    throw new OfflineError("There is no answer.", { cause });
  }
  if (response.status === 401) throw new OfflineError("The study was opened anew.");
  const json = response.headers.get("content-type")?.startsWith("application/json");
  const answer: unknown = json ? await response.json() : await response.text();
  if (response.ok) return answer as T;
  const { error } = answer as { error?: { message?: string; conflict?: RefusedError["conflict"] } };
  if (response.status === 403) csrf = undefined;
  throw new RefusedError(response.status, error?.message ?? response.statusText, error?.conflict);
}

function token(): Promise<string> {
  csrf ??= fetch("/api/session")
    .then((response) => response.json() as Promise<{ csrf: string }>)
    .then((session) => session.csrf);
  return csrf;
}

/** A row of a table by its key; nothing when there is none (any more). */
export async function rowOrNone<T>(table: string, key: string): Promise<T | undefined> {
  try {
    return await call<T>("GET", `/api/${table}/${key.split("/").map(encodeURIComponent).join("/")}`);
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return undefined;
    throw error;
  }
}
