import { freeId } from "@throughline/study";
import { useMemo } from "react";
import { CodeDetail } from "../components/code-detail.tsx";
import { CodeTree } from "../components/code-tree.tsx";
import { Link } from "../components/link.tsx";
import { call } from "../state/api.ts";
import { codeTree, withDescendants } from "../state/code-tree.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useFetched, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** The codebook, and one code of it with its passages. */
export function CodesView() {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const { thing } = useRoute();
  const coded = useFetched<{ code: string; count: number }[]>("/api/coded", ["passages", "codes"]);
  const tree = useMemo(() => codeTree(codes), [codes]);
  const counts = useMemo(() => new Map(coded?.map(({ code, count }) => [code, count])), [coded]);
  const code = codes.find(({ id }) => id === thing);
  const move = (id: string, under: string | null) => {
    const row = codes.find((one) => one.id === id);
    if (!row || row.parent === under || id === under) return;
    if (under !== null && withDescendants(tree, id).has(under)) workbench.notice(strings.codes.underItself);
    else
      void workbench.attempt(() =>
        call("PATCH", `/api/codes/${encodeURIComponent(id)}`, { version: row.version, parent: under }),
      );
  };
  const add = async (name: string) => {
    const id = freeId(name, new Set(codes.map((one) => one.id)), "code");
    const made = await workbench.attempt(() => call("POST", "/api/codes", { id, name }));
    if (made !== undefined) go(addressOf("codes", id));
  };
  return (
    <div className="codes-view">
      <div className="codebook">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add(String(new FormData(event.currentTarget).get("code")).trim());
            event.currentTarget.reset();
          }}
        >
          <label>
            {strings.codes.add} <input name="code" required maxLength={200} />
          </label>{" "}
          <button type="submit">{strings.grid.add}</button>
        </form>
        {codes.length === 0 ? (
          <p className="soft">{strings.codes.none}</p>
        ) : (
          <CodeTree
            {...{ tree, counts }}
            chosen={thing}
            onChoose={(id) => go(addressOf("codes", id), { replace: true })}
            onMove={move}
          />
        )}
        <p>
          <Link to={addressOf("memos")}>{strings.memos.all}</Link>{" "}
          <Link to={addressOf("orphans")}>{strings.orphans.title}</Link>
        </p>
      </div>
      {code ? <CodeDetail key={code.id} code={code} /> : <p className="soft">{strings.codes.choosing}</p>}
    </div>
  );
}
