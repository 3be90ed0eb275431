/** What cannot be computed as asked: what was found, and what to do about it. The message holds both. */
export class InferenceError extends Error {
  readonly what: string;
  readonly fix: string;
  constructor(what: string, fix = "Correct it.") {
    super(`${what}. ${fix}`);
    this.what = what;
    this.fix = fix;
  }
}
