import { summaryStyle } from "@throughline/report/components";

// The server allows no styles within the page, so they are adopted.
const sheet = new CSSStyleSheet();
sheet.replaceSync(summaryStyle);
document.adoptedStyleSheets.push(sheet);
