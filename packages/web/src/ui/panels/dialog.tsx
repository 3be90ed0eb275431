import { type ReactNode, useLayoutEffect, useRef } from "react";

/** A modal dialog, closed by Escape. The browser keeps the focus inside, and returns it when the dialog closes. */
export function Dialog({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  // The dialog has to close while it is still in the document: otherwise the focus is lost.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={ref} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  );
}
