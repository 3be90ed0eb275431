import { useRef } from "react";
import { rowOrNone } from "../state/queries.ts";
import { addressOf, go } from "../state/route.ts";
import { strings } from "../strings.ts";

/** The published report in a frame. Its traces lead to the workbench. */
export function ReportFrame({ title, src }: { title: string; src: string }) {
  const ref = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={ref}
      title={title}
      src={src}
      onLoad={() => {
        const page = ref.current?.contentDocument;
        if (page) linkToWorkbench(page);
      }}
    />
  );
}

/**
 * Makes links into the workbench: grades and ties get links, and existing links of claims, cases, sources and
 * rows are redirected.
 */
function linkToWorkbench(page: Document): void {
  for (const shown of page.querySelectorAll<HTMLElement>("td[data-cell], tr[data-tie]")) linkRecord(shown);
  page.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const lead = linkAction(link);
    if (!lead) return;
    event.preventDefault();
    void lead();
  });
}

/** Links a grade, or the first cell of a tie's row, to its record. */
function linkRecord(shown: HTMLElement): void {
  const first = shown.matches("td") ? shown : shown.querySelector("td");
  if (!first) return;
  const { cell, tie } = shown.dataset;
  const link = shown.ownerDocument.createElement("a");
  link.href = cell === undefined ? addressOf("network", tie) : addressOf("cases", cell);
  link.title = strings.assessment.inWorkbench;
  link.append(...first.childNodes);
  first.append(link);
}

const [caseAddress, claimAddress] = ["#case-", "#claim-"] as const;

/** Returns the action of a link in the report, or undefined for a link within the report. */
function linkAction(link: HTMLAnchorElement): (() => unknown) | undefined {
  const address = link.getAttribute("href") ?? "";
  const { to, id = "", analysis = "", row = "" } = link.dataset;
  if (address.startsWith("/")) return () => go(address);
  if (address.startsWith(caseAddress)) return () => go(addressOf("cases", address.slice(caseAddress.length)));
  if (to === "source") return () => go(addressOf("sources", id));
  if (to === "row") return () => go(addressOf("compare", analysis, { row }));
  if (address.startsWith(claimAddress)) return () => goToClaim(address.slice(claimAddress.length));
  return undefined;
}

async function goToClaim(id: string): Promise<void> {
  const claim = await rowOrNone("claims", id).catch(() => undefined);
  if (claim) go(addressOf("sources", claim.source_key, { claim: claim.id }));
}
