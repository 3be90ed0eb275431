import type { ClaimRow } from "@throughline/api";
import { locatePassages } from "@throughline/study";
import { useCallback, useMemo, useState } from "react";
import { strings } from "../../strings.ts";
import { DraftsOfText } from "../../ui/drafts/unsaved-drafts.tsx";
import { useTextSelection } from "../../ui/input/use-text-selection.ts";
import { Panes } from "../../ui/panels/panes.tsx";
import { ClaimInspector } from "../claims/claim-inspector.tsx";
import { Memos } from "../memos/memos.tsx";
import { PassageList } from "./passage-list.tsx";
import { PdfPages } from "./pdf-pages.tsx";
import { SelectionBox } from "./selection-box.tsx";
import { usePassages } from "./use-passages.ts";
import { useOpenPdf } from "./use-pdf.ts";
import { useText } from "./use-text.ts";

/**
 * A PDF in its own layout, with its passages. A selection on a page is anchored in the text of the document
 * and can be coded.
 */
export function PdfReading(of: {
  source: string;
  /** text file that passages are anchored to */
  file: string;
  original: string;
  /** position in the text to show, in code points */
  at: number;
  /** the claim in the address */
  claim: ClaimRow | undefined;
  /** id of the passage in the address */
  chosen: string | undefined;
}) {
  const { source, file, original, claim, chosen } = of;
  const text = useText(file);
  const passages = usePassages(source, file);
  const { open, failed } = useOpenPdf(original);
  const { marked, setMarked, writing, setWriting, end, discard } = useTextSelection(file);
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  const { placed, orphans } = useMemo(() => locatePassages(text ?? "", passages), [text, passages]);
  const done = () => {
    end();
    window.getSelection()?.removeAllRanges();
  };
  const onLost = useCallback((ids: readonly string[]) => {
    setLost((before) => (ids.every((id) => before.has(id)) ? before : new Set([...before, ...ids])));
  }, []);

  if (failed) return <p role="alert">{strings.pdf.failed}</p>;
  if (text === undefined || !open) return <p className="soft">{strings.loading}</p>;
  return (
    <div className="reading">
      <Panes
        name="reading"
        details={
          <aside className="panel">
            <h2 className="unseen">{strings.sources.details}</h2>
            {marked && (
              <SelectionBox
                source={source}
                file={file}
                text={text}
                marked={marked}
                orphans={orphans}
                passages={passages}
                chosen={chosen}
                writing={writing}
                onWrite={setWriting}
                onCancel={() => {
                  discard();
                  done();
                }}
                onDone={done}
              />
            )}
            <DraftsOfText
              file={file}
              text={text}
              marked={marked}
              writing={writing}
              onGoOn={(anchor, what) => {
                setMarked(anchor);
                setWriting(what);
              }}
            />
            {claim && <ClaimInspector key={claim.id} claim={claim} />}
            {lost.size > 0 && <p className="unanswered">{strings.pdf.elsewhere(lost.size)}</p>}
            <PassageList placed={placed} orphans={orphans} chosen={chosen} />
            <Memos about="source" thing={source} />
          </aside>
        }
      >
        <PdfPages {...of} open={open} text={text} placed={placed} onMark={setMarked} onLost={onLost} />
      </Panes>
    </div>
  );
}
