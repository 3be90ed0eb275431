import { useEffect, useState } from "react";
import { type OpenPdf, openPdf } from "./pdf.ts";
import { smallestScale } from "./pdf-bar.tsx";

/** Opens a PDF, and closes it when another one is requested. */
export function useOpenPdf(original: string): { open: OpenPdf | undefined; failed: boolean } {
  const [state, setState] = useState<{ open: OpenPdf | undefined; failed: boolean }>({
    open: undefined,
    failed: false,
  });
  useEffect(() => {
    let current = true;
    const opening = openPdf(original);
    opening.then(
      (open) => current && setState({ open, failed: false }),
      () => current && setState({ open: undefined, failed: true }),
    );
    return () => {
      current = false;
      opening.then((open) => open.close()).catch(() => undefined);
    };
  }, [original]);
  return state;
}

/** Returns the scale at which the first page fills the width of an element. */
export function useFit(
  open: OpenPdf | undefined,
  ref: { readonly current: HTMLElement | null },
): number | undefined {
  const [fit, setFit] = useState<number>();
  useEffect(() => {
    if (!open) return;
    let current = true;
    void open.pdf.getPage(1).then((page) => {
      const width = (ref.current?.clientWidth ?? 800) - 16;
      if (current) setFit(Math.min(2, Math.max(smallestScale, width / page.getViewport({ scale: 1 }).width)));
    });
    return () => {
      current = false;
    };
  }, [open, ref]);
  return fit;
}
