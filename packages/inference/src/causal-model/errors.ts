import { InferenceError } from "../refusal.ts";

/** A model cannot be made or restricted as stated; the message shows the part of the statement and the nodes there are. */
export class ModelError extends InferenceError {
  override name = "ModelError";
}

/** A parameter or prior is unknown, negative, or a set of them adds up to nothing. */
export class ParameterError extends InferenceError {
  override name = "ParameterError";
}

/** A query cannot be read, or asks what the model does not have; the message says where. */
export class QueryError extends InferenceError {
  override name = "QueryError";
}

/** A case has a value that is not 0, 1 or missing, a node that is not in the model, or a combination that the model excludes. */
export class DataError extends InferenceError {
  override name = "DataError";
}
