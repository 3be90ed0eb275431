import { useRef } from "react";

/** A button that opens a file chooser. */
export function AddFiles({
  label,
  accept,
  multiple = false,
  folder = false,
  primary = false,
  onFiles,
}: {
  label: string;
  accept?: string;
  multiple?: boolean;
  /** lets a person choose a folder with its content */
  folder?: boolean;
  /** whether it is the primary action of the screen */
  primary?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const ref = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={primary ? "primary" : undefined} onClick={() => ref.current?.click()}>
        {label}
      </button>
      <input
        ref={ref}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        {...(folder ? { webkitdirectory: "" } : {})}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

export const documentEndings =
  ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.odt,.rtf,.epub,.srt,.vtt,.pdf";
export const bibliographyEndings = ".bib,.ris,.json,.enw,.nbib";
