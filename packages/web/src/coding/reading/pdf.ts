import type { PDFDocumentProxy } from "pdfjs-dist";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { fileAddress } from "../../state/api.ts";

/** pdf.js, loaded when the first PDF is shown. It has no eval, runs no script of a document, and fetches from this origin alone. */
const library = () =>
  import("pdfjs-dist/legacy/build/pdf.mjs").then((pdf) => {
    pdf.GlobalWorkerOptions.workerSrc = workerAddress;
    return pdf;
  });

/** What is used of pdf.js. */
export type PdfLibrary = Awaited<ReturnType<typeof library>>;

/** A PDF that is open. */
export type OpenPdf = {
  readonly pdf: PDFDocumentProxy;
  readonly TextLayer: PdfLibrary["TextLayer"];
  close(): Promise<void>;
};

/** Opens a PDF of the study for showing. */
export async function openPdf(file: string): Promise<OpenPdf> {
  const response = await fetch(fileAddress(file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const [{ getDocument, TextLayer }, data] = await Promise.all([library(), response.arrayBuffer()]);
  const loading = getDocument({
    data: new Uint8Array(data),
    cMapUrl: "/pdf/cmaps/",
    standardFontDataUrl: "/pdf/standard_fonts/",
    wasmUrl: "/pdf/wasm/",
    // A stranger's file reaches no compiled decoder; pictures are decoded in JavaScript.
    useWasm: false,
    verbosity: 0,
  });
  return { pdf: await loading.promise, TextLayer, close: () => loading.destroy() };
}
