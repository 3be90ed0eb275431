import { figureFileName } from "@throughline/report/components";
import { strings } from "../../strings.ts";
import { download } from "../files/download.ts";
import { pngOf, svgOf } from "./picture.ts";

/**
 * Buttons to save a figure as SVG, as PNG (double size), and as data.
 *
 * @param name subject, used in file names
 * @param svg the picture; absent for a table
 * @param data its data, by file extension
 */
export function SaveButtons({
  name,
  svg,
  data,
}: {
  name: string;
  svg?: () => SVGSVGElement | null;
  data: Readonly<Record<string, () => string | Promise<string>>>;
}) {
  const file = figureFileName(name);
  const give = (ending: string, content: string | Blob) =>
    download(`${file}.${ending.toLowerCase()}`, content);
  const withPicture = async (act: (picture: SVGSVGElement) => void | Promise<void>) => {
    const picture = svg?.();
    if (picture) await act(picture);
  };
  const ways: Record<string, () => unknown> = {
    ...(svg && {
      SVG: () => void withPicture((picture) => give("svg", svgOf(picture))),
      PNG: () => void withPicture(async (picture) => give("png", await pngOf(picture))),
    }),
    ...Object.fromEntries(
      Object.entries(data).map(([kind, of]) => [kind, async () => give(kind, await of())]),
    ),
  };
  return (
    <span className="save" role="group" aria-label={strings.save.group(name)}>
      {strings.save.save}{" "}
      {Object.entries(ways).map(([kind, act]) => (
        <button key={kind} type="button" aria-label={strings.save.as(kind, name)} onClick={act}>
          {kind}
        </button>
      ))}
    </span>
  );
}
