import { summaryStyle } from "@throughline/report/components";

// The content security policy forbids inline styles, so style sheets are adopted.
const sheet = new CSSStyleSheet();
sheet.replaceSync(summaryStyle);
document.adoptedStyleSheets.push(sheet);
