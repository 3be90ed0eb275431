/** Returns a colour as #rrggbb, or an empty text for one in another notation. Programs also write #rgb, #rrggbbaa and rgb(r, g, b). */
export function colourOf(colour: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(colour);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toLowerCase();
  const long = /^#([\da-f]{6})(?:[\da-f]{2})?$/iu.exec(colour);
  if (long) return `#${long[1]}`.toLowerCase();
  const parts = /^rgba?\(\s*(\d+)\s*[,;]\s*(\d+)\s*[,;]\s*(\d+)/iu.exec(colour);
  if (!parts) return "";
  const hex = parts.slice(1).map((part) => Math.min(Number(part), 255).toString(16).padStart(2, "0"));
  return `#${hex.join("")}`;
}
