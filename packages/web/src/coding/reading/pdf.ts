import type { PDFDocumentProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { fileAddress } from "../../state/api.ts";

/**
 * pdf.js, loaded with the first PDF. It uses no eval, runs no scripts of documents, and fetches only from
 * this origin.
 */
const library = () =>
  import("pdfjs-dist/legacy/build/pdf.mjs").then((pdf) => {
    pdf.GlobalWorkerOptions.workerSrc = workerAddress;
    return pdf;
  });

/** The part of pdf.js used here. */
export type PdfLibrary = Awaited<ReturnType<typeof library>>;

/** An open PDF. */
export type OpenPdf = {
  readonly pdf: PDFDocumentProxy;
  readonly TextLayer: PdfLibrary["TextLayer"];
  close(): Promise<void>;
};

/** Opens a PDF of the study for display. */
export async function openPdf(file: string): Promise<OpenPdf> {
  const response = await fetch(fileAddress(file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const [{ getDocument, TextLayer }, data] = await Promise.all([library(), response.arrayBuffer()]);
  const loading = getDocument({
    data: new Uint8Array(data),
    cMapUrl: "/pdf/cmaps/",
    standardFontDataUrl: "/pdf/standard_fonts/",
    wasmUrl: "/pdf/wasm/",
    // Untrusted files do not reach compiled decoders. Images are decoded in JavaScript.
    useWasm: false,
    verbosity: 0,
  });
  return { pdf: await loading.promise, TextLayer, close: () => loading.destroy() };
}
