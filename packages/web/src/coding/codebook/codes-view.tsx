import { type CodeRow, contract } from "@throughline/api";
import { codebookRows } from "@throughline/study";
import { useMemo } from "react";
import { flushSync } from "react-dom";
import { api } from "../../state/api.ts";
import { addressOf, go, useRoute } from "../../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { Link } from "../../ui/controls/link.tsx";
import { NameForm } from "../../ui/drafts/name-form.tsx";
import { sheetOf } from "../../ui/files/csv.ts";
import { download } from "../../ui/files/download.ts";
import { ScreenActions } from "../../ui/panels/shell-slots.tsx";
import { CodeDetail } from "./code-detail.tsx";
import { CodeTree } from "./code-tree.tsx";
import { codeTree, withDescendants } from "./code-tree-model.ts";
import { codePath, newCodeEdits } from "./new-codes.ts";

/** The codebook, and one code of it with its passages. */
export function CodesView() {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const { thing } = useRoute();
  const coded = useAnswer(contract.study.coded, {}, ["passages", "codes"]);
  const tree = useMemo(() => codeTree(codes), [codes]);
  const counts = useMemo(() => new Map(coded?.map((count) => [count.code, count])), [coded]);
  const code = codes.find(({ id }) => id === thing);
  const move = (id: string, under: string | null) => {
    const row = codes.find((one) => one.id === id);
    if (!row || row.parent === under || id === under) return;
    if (under !== null && withDescendants(tree, id).has(under)) workbench.notice(strings.codes.underItself);
    else
      void workbench.attempt(() =>
        api(contract.tables.codes.change, { params: { id }, body: { version: row.version, parent: under } }),
      );
  };
  const add = async (name: string) => {
    const { under, names } = codePath(codes, name);
    const { edits, id = under?.id ?? "" } = newCodeEdits({ names, parent: under?.id }, codes);
    const made =
      edits.length === 0 || (await workbench.attempt(() => api(contract.study.edit, { body: { edits } })));
    if (made !== undefined) go(addressOf("codes", id));
    return made;
  };
  return (
    <div className="codes-view">
      <ScreenActions>
        <Link className="button" to={addressOf("import")}>
          {strings.codes.import}
        </Link>
        <button
          type="button"
          className="button"
          disabled={codes.length === 0}
          onClick={() => void exportCodebook(codes)}
        >
          {strings.codes.export}
        </button>
      </ScreenActions>
      <div className="codebook">
        <NameForm
          place="new-code "
          name="code"
          label={strings.codes.add}
          button={strings.grid.add}
          onName={add}
        />
        {codes.length === 0 ? (
          <p className="soft">{strings.codes.none}</p>
        ) : (
          <CodeTree
            codes={codes}
            tree={tree}
            counts={counts}
            chosen={thing}
            onChoose={(id) => go(addressOf("codes", id), { replace: true })}
            onMove={move}
            onDo={activateControl}
          />
        )}
      </div>
      {code ? (
        <CodeDetail key={code.id} code={code} />
      ) : (
        codes.length > 0 && <p className="soft">{strings.codes.choosing}</p>
      )}
    </div>
  );
}

const exportCodebook = async (codes: readonly CodeRow[]): Promise<void> =>
  download("codebook.csv", await sheetOf(codebookRows(codes)));

/**
 * Moves to the control beside the tree for a key (`aria-keyshortcuts`): focuses a field, presses a button. It
 * must exist before the next key event, so the view is updated synchronously.
 */
function activateControl(key: string, id: string): void {
  flushSync(() => go(addressOf("codes", id), { replace: true }));
  const control = document.querySelector<HTMLElement>(`.code-detail [aria-keyshortcuts="${key}"]`);
  if (control instanceof HTMLInputElement) control.select();
  else control?.click();
}
