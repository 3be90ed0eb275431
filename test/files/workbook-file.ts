import JSZip from "jszip";

/** A cell of a sheet: a text or number, or the XML of its value with its type and style. */
export type WrittenCell =
  | string
  | number
  | null
  | { readonly xml: string; readonly type?: string; readonly style?: number };

export type WrittenSheet = {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly string[];
  readonly columns?: string;
  /** the range that the sheet declares */
  readonly dimension?: string;
};

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** Returns the bytes of an XLSX workbook as Excel writes it; styles: 1 date, 2 percentage, 3 code of three digits, 4 time. */
export async function workbookFile(sheets: readonly WrittenSheet[], date1904 = false): Promise<Uint8Array> {
  const zip = new JSZip();
  const types = sheets.map(
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types.join("")}</Types>`,
  );
  zip.file(
    "_rels/.rels",
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const named = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"${hidden ? ' state="hidden"' : ""}/>`,
  );
  zip.file(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}">${date1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${named.join("")}</sheets></workbook>`,
  );
  const links = sheets.map(
    (_, i) =>
      `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  zip.file(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${packages}/relationships">${links.join("")}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  zip.file(
    "xl/styles.xml",
    `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
  );
  sheets.forEach((sheet, i) => {
    zip.file(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet));
  });
  return zip.generateAsync({ type: "uint8array" });
}

function sheetXml({ rows, hiddenRows = [], merged = [], columns = "", dimension }: WrittenSheet): string {
  const written = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(`${String.fromCharCode(65 + c)}${r + 1}`, cell));
    return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return `<worksheet xmlns="${main}">${dimension === undefined ? "" : `<dimension ref="${dimension}"/>`}${columns}<sheetData>${written.join("")}</sheetData>${areas === "" ? "" : `<mergeCells>${areas}</mergeCells>`}</worksheet>`;
}

function cellXml(place: string, cell: WrittenCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  const { xml, type, style } = cell;
  return `<c r="${place}"${style === undefined ? "" : ` s="${style}"`}${type === undefined ? "" : ` t="${type}"`}>${xml}</c>`;
}
