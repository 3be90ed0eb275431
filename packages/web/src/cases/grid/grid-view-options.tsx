import { ArrowDown, ArrowUp, SlidersHorizontal } from "lucide-react";
import { type GridLayout, usualLayout } from "../../state/grid-layout.ts";
import { strings } from "../../strings.ts";
import { IconButton } from "../../ui/controls/icon-button.tsx";
import { NumberField } from "../../ui/controls/number-field.tsx";
import { Segments } from "../../ui/controls/segments.tsx";
import { Popover } from "../../ui/panels/popover.tsx";
import { type Attribute, withAttributeBefore } from "./grid-axes.ts";

/** How the grid is arranged: which way round, by groups, and which attributes in which order. It is remembered in this browser. */
export function GridViewOptions({
  attributes,
  layout,
  onLayout,
}: {
  /** all attributes, in the order in which they are shown */
  attributes: readonly Attribute[];
  layout: GridLayout;
  onLayout: (change: Partial<GridLayout>) => void;
}) {
  const text = strings.grid.view;
  const ids = attributes.map(({ id }) => id);
  const hide = (id: string, isHidden: boolean) =>
    onLayout({ hidden: isHidden ? [...layout.hidden, id] : layout.hidden.filter((one) => one !== id) });
  const moveTo = (id: string, before: string | undefined) =>
    onLayout({ order: [...withAttributeBefore(ids, id, before)] });
  return (
    <Popover
      className="grid-view-options"
      title={
        <>
          <SlidersHorizontal className="icon" size={15} strokeWidth={1.75} aria-hidden />
          {text.title}
          {layout.hidden.length > 0 && (
            <span className="count">{text.hiddenCount(layout.hidden.length)}</span>
          )}
        </>
      }
    >
      <Segments
        label={text.orientation}
        choices={text.orientations}
        value={layout.orientation}
        onChange={(orientation) => onLayout({ orientation })}
      />
      <label>
        <input
          type="checkbox"
          checked={layout.groupsByRole}
          onChange={({ target }) => onLayout({ groupsByRole: target.checked })}
        />{" "}
        {text.groups}
      </label>
      <NumberField
        label={text.frozen}
        value={layout.frozen}
        from={0}
        to={5}
        step={1}
        onChange={(frozen) => onLayout({ frozen })}
      />
      <fieldset>
        <legend>{text.attributes}</legend>
        <ul>
          {attributes.map(({ id, label, role }, i) => {
            const isGroupMate = (other: Attribute | undefined) =>
              other !== undefined && (!layout.groupsByRole || other.role === role);
            return (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={!layout.hidden.includes(id)}
                    onChange={({ target }) => hide(id, !target.checked)}
                  />{" "}
                  {label}
                </label>
                <IconButton
                  icon={ArrowUp}
                  label={text.earlier(label)}
                  isDisabled={!isGroupMate(attributes[i - 1])}
                  onPress={() => moveTo(id, ids[i - 1])}
                />
                <IconButton
                  icon={ArrowDown}
                  label={text.later(label)}
                  isDisabled={!isGroupMate(attributes[i + 1])}
                  onPress={() => moveTo(id, ids[i + 2])}
                />
              </li>
            );
          })}
        </ul>
      </fieldset>
      <button type="button" onClick={() => onLayout(usualLayout)}>
        {text.reset}
      </button>
    </Popover>
  );
}
