import { type ClaimRow, contract, type EditRequest, type PassageRow } from "@throughline/api";
import { type Anchor, freeId, quotationOf } from "@throughline/study";
import { useLayoutEffect, useRef } from "react";
import { api } from "../../state/api.ts";
import { drafts } from "../../state/drafts.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { type DraftPlace, draftKey, useDraft } from "../../state/use-draft.ts";
import { useRows } from "../../state/use-rows.ts";
import { strings } from "../../strings.ts";
import { Options } from "../../ui/controls/choice.tsx";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { codeTree, lineOf, pathOf, visibleNodes } from "../codebook/code-tree-model.ts";
import { rememberCode } from "../codebook/recent-codes.ts";
import { selectionDraftPlace } from "../reading/selection-draft.ts";
import { passageValues } from "../reading/use-coding.ts";
import { blankClaim, ClaimFields, claimInFields } from "./claim-fields.tsx";
import {
  attributeInWords,
  attributeOfCode,
  caseInWords,
  caseOfCode,
  suggestedStatement,
} from "./suggested-claim.ts";
import { useCitation } from "./use-citation.ts";
import { useSuggestions } from "./use-suggestions.ts";

/**
 * Creates a claim from the selected text, together with a code: the passage is saved with the code, and the
 * claim cites it. The statement begins with the selected words. The attribute is suggested from the code or
 * the words; the case also from the last claim of the source.
 */
export function ClaimForm({
  source,
  file,
  marked,
  locator,
  present,
  passages,
  onDone,
}: {
  source: string;
  file: string;
  marked: Anchor;
  /** place in the source, as far as it is known */
  locator: string;
  /** existing passage with the same range */
  present: PassageRow | undefined;
  passages: readonly PassageRow[];
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const { info, codes, cases } = useStudy();
  const cite = useCitation();
  const attributes = info?.manifest.attributes ?? {};
  const last = useRows("claims", { source_key: source })?.at(-1);
  const place = selectionDraftPlace("claim", file, marked);
  const known = present?.codes[0];
  const fromCode = (id: string) => {
    const line = lineOf(codes, id);
    const [attribute, caseId] = [attributeOfCode(line, attributes), caseOfCode(line, cases)];
    return { ...(attribute && { attribute }), ...(caseId && { case: caseId }) };
  };
  const draft = useDraft(place, { ...blankClaim, locator, code: "" });
  const form = useSuggestions(draft, {
    case: caseInWords(marked.exact, cases) ?? last?.case ?? (cases.length === 1 ? (cases[0]?.id ?? "") : ""),
    attribute: attributeInWords(marked.exact, attributes) ?? "",
    locator: last?.locator ?? "",
    statement: suggestedStatement(marked.exact),
    ...(known !== undefined && fromCode(known)),
  });
  useMovedDraft(place);

  const save = async () => {
    const { code, ...said } = form.values;
    const id =
      present?.id ??
      freeId(`${source} ${marked.start} ${marked.end}`, new Set(passages.map((row) => row.id)), "passage");
    const given = code === "" ? [] : [code];
    const claim = {
      ...claimInFields(said),
      source_key: source,
      quote: quotationOf(marked.exact),
      passages: [id],
    };
    const edits: EditRequest[] = [
      ...passageEdits(id, present, given, passageValues(source, file, marked, given)),
      { op: "create", table: "claims", values: claim },
    ];
    const done = await workbench.attempt(() => api(contract.study.edit, { body: { edits } }));
    if (done === undefined) return;
    draft.drop();
    if (code !== "") rememberCode(code);
    onDone();
    const made = done.rows.find(({ table }) => table === "claims")?.id;
    if (made !== undefined) await cite(made, { ...said, direction: said.direction as ClaimRow["direction"] });
  };

  return (
    <form
      className="claim-form"
      aria-label={strings.read.claim}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {codes.length > 0 && (
        <label className="block">
          {strings.read.claimCode}
          <select
            {...form.field("code")}
            onChange={({ target: { value } }) => form.change({ code: value, ...fromCode(value) })}
          >
            <option value="">{strings.read.claimNoCode}</option>
            <Options
              of={visibleNodes(codeTree(codes)).map(({ code }) => ({
                id: code.id,
                name: pathOf(codes, code.id),
              }))}
            />
          </select>
        </label>
      )}
      <ClaimFields draft={form} />
      <DraftNote draft={draft} />
      <button type="submit">{strings.read.save}</button>
    </form>
  );
}

/** Keeps the text written so far when other words are selected. */
function useMovedDraft(place: DraftPlace): void {
  const { info } = useStudy();
  const begun = useRef(place);
  useLayoutEffect(() => {
    drafts.move(draftKey(info?.id, begun.current), draftKey(info?.id, place));
    begun.current = place;
  }, [info?.id, place]);
}

/** Returns the edits that create a passage with its codes, or add the codes to the present one. */
function passageEdits(
  id: string,
  present: PassageRow | undefined,
  codes: readonly string[],
  values: ReturnType<typeof passageValues>,
): EditRequest[] {
  if (!present) return [{ op: "create", table: "passages", values: { id, ...values } }];
  if (codes.every((one) => present.codes.includes(one))) return [];
  const all = [...present.codes, ...codes];
  return [{ op: "update", table: "passages", key: id, version: present.version, values: { codes: all } }];
}
