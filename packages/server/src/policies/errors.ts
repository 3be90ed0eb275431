import { DocumentError } from "@throughline/documents";
import {
  ConflictError,
  EditError,
  FacetError,
  MomentError,
  NothingToUndoError,
  NotThereError,
  QueryError,
  StorageError,
  StudyError,
} from "@throughline/store";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { ConversionError } from "../documents/converter.ts";

/** A refusal with its status: what is wrong, where, and what to do. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

type Body = { code: string; message: string; problems?: unknown; conflict?: unknown };

/** Answers an error: what the caller can act on is said, what the program failed at is written to its own log alone. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const [status, body] = refusalOf(error, request);
  if (status === 500) request.log.error(error);
  reply.code(status).send({ error: body });
}

const codes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media_type",
};

function refusalOf(error: unknown, request: FastifyRequest): [number, Body] {
  const { message } = error as Error;
  if (error instanceof Refusal) return [error.status, { code: error.code, message }];
  if (error instanceof EditError) return [422, { code: "problems", message, problems: error.problems }];
  if (error instanceof ConflictError) return [409, { code: "conflict", message, conflict: error.conflict }];
  if (error instanceof NotThereError) return [404, { code: "not_found", message }];
  if (error instanceof NothingToUndoError) return [409, { code: "nothing_to_undo", message }];
  if (error instanceof QueryError || error instanceof FacetError || error instanceof MomentError)
    return [400, { code: "query", message }];
  if (error instanceof StudyError) return [404, { code: "not_found", message }];
  if (error instanceof StorageError)
    return [
      error.reason === "busy" || error.reason === "removed" ? 503 : 507,
      { code: `storage_${error.reason.replace("-", "_")}`, message },
    ];
  if (error instanceof DocumentError || error instanceof ConversionError)
    return [422, { code: error.reason.replace("-", "_"), message }];
  const { statusCode, code } = error as FastifyError;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    const most = (request.routeOptions.bodyLimit ?? 0) / 1024 / 1024;
    return [
      413,
      { code: "too_large", message: `It has more than ${most} MB, the most that is taken. Divide it.` },
    ];
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return [statusCode, { code: codes[code] ?? "request", message }];
  return [
    500,
    { code: "failed", message: "The program failed at this; nothing was changed. Its log says more." },
  ];
}
