import { freeId } from "@throughline/study";
import { call } from "../state/api.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** Declares an attribute: its id follows from its label. */
export function NewAttribute({ kind }: { kind: string }) {
  const workbench = useWorkbench();
  const { info, cases } = useStudy();
  const several = new Set(cases.map((one) => one.kind)).size > 1;
  const add = (data: FormData) => {
    const text = (name: string) => String(data.get(name)).trim();
    const taken = new Set(Object.keys(info?.manifest.attributes ?? {}));
    const attribute = {
      ...{ label: text("label"), role: text("role"), scale: text("scale") },
      ...(several ? { of: kind } : {}),
    };
    return workbench.attempt(() =>
      call("POST", "/api/attributes", { id: freeId(attribute.label, taken, "attribute"), attribute }),
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add(new FormData(event.currentTarget));
        event.currentTarget.reset();
      }}
    >
      <label>
        {strings.attribute.label} <input name="label" required maxLength={200} />
      </label>{" "}
      <label>
        {strings.attribute.role}{" "}
        <select name="role">
          {Object.entries(strings.attribute.roles).map(([role, name]) => (
            <option key={role} value={role}>
              {name}
            </option>
          ))}
        </select>
      </label>{" "}
      <label>
        {strings.attribute.scale}{" "}
        <select name="scale">
          {Object.entries(strings.attribute.scales).map(([scale, name]) => (
            <option key={scale} value={scale}>
              {name}
            </option>
          ))}
        </select>
      </label>{" "}
      <button type="submit">{strings.grid.add}</button>
    </form>
  );
}
