// Documents built byte by byte, with known content.

import JSZip from "jszip";

/** A line of a page: its position, in points from the lower left, and its text. */
export type PdfLine = readonly [x: number, y: number, text: string, size?: number];

/** A black square, 100 points wide, in the compression of fax machines and old scans. */
export const faxedSquare =
  "q 100 0 0 100 400 100 cm BI /W 8 /H 8 /BPC 1 /CS /G /F [/AHx /CCF] /DP [null << /K -1 /Columns 8 /Rows 8 >>] /D [1 0] ID FF001001> EI Q";

/**
 * Builds a PDF of pages with lines in Helvetica, in any script, and with further drawing operators in PDF syntax.
 *
 * @param catalog further entries of the catalogue in PDF syntax, such as an action on opening
 * @param trailer further entries of the trailer
 */
export function pdfOf(
  pages: readonly (readonly (PdfLine | string)[])[],
  { catalog = "", trailer = "", info = "" } = {},
): Uint8Array {
  const letters = [
    ...new Set(
      pages.flatMap((lines) => lines.flatMap((line) => (typeof line === "string" ? [] : [...line[2]]))),
    ),
  ];
  const hex = (code: number, digits: number) => code.toString(16).toUpperCase().padStart(digits, "0");
  const names = letters.map((letter) => `/uni${hex(letter.codePointAt(0) ?? 0, 4)}`);
  const unicode = letters
    .map((letter, i) => `<${hex(i + 33, 2)}> <${hex(letter.codePointAt(0) ?? 0, 4)}>`)
    .join("\n");
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
${letters.length} beginbfchar
${unicode}
endbfchar endcmap end end`;
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ");
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R
/Encoding << /Type /Encoding /Differences [33 ${names.join(" ")}] >> >>`,
    stream(toUnicode),
    `<< ${info} >>`,
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * i} 0 R
/Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(
        lines
          .map((line) => {
            if (typeof line === "string") return line;
            const [x, y, text, size = 12] = line;
            const codes = [...text].map((letter) => hex(letters.indexOf(letter) + 33, 2)).join("");
            return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
          })
          .join("\n"),
      ),
    ]),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Marks a PDF as encrypted, with keys that match no password. */
export const encrypted = {
  trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00> <00>]`,
};

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org";

/**
 * Builds a Word document.
 *
 * @param body its paragraphs, each as text or as the XML of its runs
 * @param more further parts by name
 */
export async function docxOf(
  body: readonly (string | { readonly xml: string })[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const paragraphs = body
    .map((one) =>
      typeof one === "string"
        ? `<w:p><w:r><w:t xml:space="preserve">${escaped(one)}</w:t></w:r></w:p>`
        : one.xml,
    )
    .join("");
  const zip = new JSZip();
  zip.file(
    "[Content_Types].xml",
    `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    "_rels/.rels",
    `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    "word/document.xml",
    `<?xml version="1.0"?><w:document ${word}><w:body>${paragraphs}</w:body></w:document>`,
  );
  for (const [name, content] of Object.entries(more)) zip.file(name, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** Builds a Word document whose text unpacks to 300 MB of spaces. */
export function zipBomb(): Promise<Uint8Array> {
  const spaces = new Uint8Array(300 * 1024 * 1024).fill(32);
  return docxOf(["small"], { "word/document.xml": spaces });
}
