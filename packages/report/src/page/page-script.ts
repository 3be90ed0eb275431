/** The texts of the buttons of the page, stored in its data attributes; `%` in `saveAs` is replaced by the format. */
export type PageWords = {
  readonly short: string;
  readonly full: string;
  readonly save: string;
  readonly saveAs: string;
  readonly figure: string;
};

/**
 * The only script of the report: buttons that print it in short or with all details, and that save each figure as
 * SVG, as PNG (twice as large) and its table as CSV. It loads nothing, and without it the report lacks only these
 * buttons.
 */
export const pageScript = `
"use strict";
const words = JSON.parse(document.querySelector("nav.contents").dataset.words);
const asked = new URLSearchParams(location.search);
if (asked.get("print") === "full") document.documentElement.dataset.print = "full";
if (["A4", "letter"].includes(asked.get("paper"))) {
  const paper = document.createElement("style");
  paper.textContent = "@page { size: " + asked.get("paper") + " }";
  document.head.append(paper);
}
const printing = document.createElement("p");
printing.className = "print-buttons";
for (const [text, extent] of [[words.short, "short"], [words.full, "full"]]) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", () => {
    document.documentElement.dataset.print = extent;
    window.print();
  });
  printing.append(button);
}
document.querySelector("nav.contents").append(printing);
for (const figure of document.querySelectorAll("figure[data-title]")) {
  const svg = figure.querySelector("svg");
  const table = figure.querySelector("details.as-table table");
  const name = figure.dataset.title.normalize("NFC").toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, "-").replace(/^-|-$/gu, "").slice(0, 60) || words.figure;
  const give = (blob, ending) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const picture = () => new XMLSerializer().serializeToString(svg);
  const ways = {
    SVG: () => give(new Blob([picture()], { type: "image/svg+xml" }), ".svg"),
    PNG: async () => {
      const image = new Image();
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(picture());
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = 2 * svg.width.baseVal.value;
      canvas.height = 2 * svg.height.baseVal.value;
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((blob) => give(blob, ".png"), "image/png");
    },
    CSV: table && (() => {
      const cell = (one) => {
        const text = one.dataset.value ?? one.textContent;
        return /[",\\r\\n]/u.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
      };
      const rows = [...table.rows].map((row) => [...row.cells].map(cell).join(","));
      give(new Blob([rows.join("\\n") + "\\n"], { type: "text/csv" }), ".csv");
    }),
  };
  const line = document.createElement("p");
  line.className = "save";
  line.append(words.save + " ");
  for (const [way, act] of Object.entries(ways)) {
    if (!act || !svg) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = way;
    button.setAttribute("aria-label", words.saveAs.replace("%", way) + ": " + figure.dataset.title);
    button.addEventListener("click", act);
    line.append(button, " ");
  }
  figure.append(line);
}
`;
