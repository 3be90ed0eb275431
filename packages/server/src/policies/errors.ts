import type { ApiRefusal } from "@throughline/api";
import { DocumentError } from "@throughline/documents";
import { type Message, notice, noticeText, type Said } from "@throughline/messages";
import { ConflictError, EditError } from "@throughline/store";
import { type ErrorKind, ExpectedError, problemInEnglish } from "@throughline/study";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";

/** A request that is rejected: what was found, and what to do. */
export class Refusal extends ExpectedError {
  override name = "Refusal";
  constructor(kind: ErrorKind, code: string, what: Said, fix?: Said) {
    super(kind, fix === undefined ? { what, code } : { what, fix, code });
  }
}

const statuses: Readonly<Record<ErrorKind, number>> = {
  request: 400,
  unauthorised: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  "media-type": 415,
  content: 422,
  "version-needed": 428,
  busy: 503,
  storage: 507,
};

/** Sends an error response. Messages that the caller can act on are sent; internal errors are only logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const [status, body] = answerTo(error, request);
  if (status === 500) request.log.error(error);
  reply.code(status).send({ error: body });
}

function answerTo(error: unknown, request: FastifyRequest): [number, ApiRefusal] {
  const { message } = error as Error;
  if (error instanceof ExpectedError) {
    const { kind, code, what, fix, at, notice } = error;
    const parts = { code, message, what, fix, at };
    if (error instanceof EditError)
      return [statuses[kind], { ...parts, notice, problems: error.problems.map(problemInEnglish) }];
    if (error instanceof ConflictError)
      return [statuses[kind], { ...parts, notice, conflict: error.conflict }];
    return [statuses[kind], { ...parts, notice }];
  }
  if (error instanceof DocumentError)
    return [422, { code: error.reason.replace("-", "_"), message, notice: error.notice }];
  return answerToFastify(error as FastifyError, request);
}

/** Answers errors that Fastify raises before a route is reached. */
function answerToFastify(
  { code, statusCode, message }: FastifyError,
  request: FastifyRequest,
): [number, ApiRefusal] {
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    const most = (request.routeOptions.bodyLimit ?? 0) / 1024 / 1024;
    return [
      413,
      body(
        "too_large",
        notice("The file is larger than the limit of {limit} MB. Split it.", { limit: most }),
      ),
    ];
  }
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return [415, { code: "media_type", message }];
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return [statusCode, { code: "request", message }];
  return [
    500,
    body("failed", notice("Internal error. Nothing was changed. See the log of Throughline for details.")),
  ];
}

const body = (code: string, said: Message): ApiRefusal => ({ code, message: noticeText(said), notice: said });
