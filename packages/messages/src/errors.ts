/** A message cannot be formatted: its wording, or a value that the wording needs, is not there. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}
