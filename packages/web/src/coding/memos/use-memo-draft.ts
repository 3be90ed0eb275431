import { contract, type MemoRow } from "@throughline/api";
import { api } from "../../state/api.ts";
import { useWorkbench } from "../../state/use.ts";
import { type FormDraft, useDraft } from "../../state/use-draft.ts";

/** The text of a memo in an editor. */
type MemoDraft = {
  readonly draft: FormDraft<{ readonly text: string }>;
  /** @returns whether the memo was saved */
  readonly save: () => Promise<boolean>;
  readonly remove: () => void;
};

export function useMemoDraft({ id, text, version }: MemoRow): MemoDraft {
  const workbench = useWorkbench();
  const draft = useDraft(`text-of-memo ${id}`, { text });
  const params = { id };
  return {
    draft,
    save: async () => {
      const now = draft.values.text.trim();
      const done = await workbench.attempt(() =>
        api(contract.tables.memos.change, { params, body: { version, text: now } }),
      );
      if (done !== undefined) draft.saved({ text: now });
      return done !== undefined;
    },
    remove: () =>
      void workbench.attempt(() => api(contract.tables.memos.remove, { params, query: { version } })),
  };
}
