import type { Store } from "@throughline/store";

/** Returns a function that computes an answer once for each revision of a study. */
export function perRevision<Answer>(store: Store, compute: () => Promise<Answer>): () => Promise<Answer> {
  let held: { readonly revision: number; readonly answer: Promise<Answer> } | undefined;
  return async () => {
    const revision = await store.revision();
    if (held?.revision === revision) return held.answer;
    const mine = { revision, answer: compute() };
    held = mine;
    mine.answer.catch(() => {
      if (held === mine) held = undefined;
    });
    return mine.answer;
  };
}
