import { useRef } from "react";
import { call } from "../state/api.ts";
import type { ClaimRow } from "@throughline/api";
import { addressOf, go } from "../state/route.ts";
import { linkRecords } from "../ui/record-links.ts";

/** The report as it is handed on, in a frame; what a conclusion rests on leads from it into the workbench. */
export function ReportFrame({ title, src }: { title: string; src: string }) {
  const ref = useRef<HTMLIFrameElement>(null);
  return (
    <iframe
      ref={ref}
      title={title}
      src={src}
      onLoad={() => {
        const page = ref.current?.contentDocument;
        if (page) leadOut(page);
      }}
    />
  );
}

/** The report runs no script of its own: its grades and ties get their links here, and those of claims, cases and rows lead here. */
function leadOut(page: Document): void {
  linkRecords(page);
  page.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    const to = link?.getAttribute("href") ?? "";
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = actOf(to);
    if (!act) return;
    event.preventDefault();
    void act();
  });
}

function actOf(to: string): (() => unknown) | undefined {
  const [, kind, id = ""] = /^#(claim|case|row|source)-(.+)$/u.exec(to) ?? [];
  if (to.startsWith("/")) return () => go(to);
  if (kind === "case") return () => go(addressOf("cases", id));
  if (kind === "source") return () => go(addressOf("read", id));
  if (kind === "row") return () => go(rowAddress(id));
  if (kind === "claim")
    return async () => {
      const claim = await call<ClaimRow>("GET", `/api/claims/${encodeURIComponent(id)}`).catch(
        () => undefined,
      );
      if (claim) go(addressOf("read", claim.source_key, { claim: claim.id }));
    };
  return undefined;
}

/** The address of a row of a truth table, given its id, `analysis.row.7`. */
function rowAddress(id: string): string {
  const [, analysis = "", row = ""] = /^(.*)\.row\.(\d+)$/u.exec(id) ?? [];
  return addressOf("compare", analysis, { row });
}
