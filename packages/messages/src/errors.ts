/** A message cannot be formatted: its wording, or a value of the wording, is missing. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}
