import type { PatternFile } from "@throughline/study";
import { useState } from "react";
import { strings } from "../../strings.ts";
import { Ticks } from "../../ui/controls/ticks.tsx";
import { ListInput } from "./list-input.tsx";
import { type ActorClass, ends, roleOf, roleParts, withRenamedRole } from "./pattern-edits.ts";

const text = strings.ownPatterns;
const classes = Object.keys(text.classes) as ActorClass[];

/** Who can stand in each role of a pattern. */
export function RoleFields({
  pattern,
  onChange,
}: {
  pattern: PatternFile;
  onChange: (pattern: PatternFile) => void;
}) {
  const roles = pattern.roles ?? {};
  const used = new Set((pattern.steps ?? []).flatMap((step) => Object.values(ends(step))));
  return (
    <ul className="pattern-roles">
      {Object.entries(roles).map(([name, role], i) => {
        const { classes: chosen, kinds } = roleParts(role);
        const set = (next: PatternFile["roles"]) => onChange({ ...pattern, roles: { ...roles, ...next } });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a role keeps its place while its name is written
          <li key={i}>
            <RoleName
              name={name}
              taken={Object.keys(roles)}
              onRename={(to) => onChange(withRenamedRole(pattern, name, to))}
            />
            <Ticks
              legend={text.whoIn(name)}
              options={classes.map((id) => ({ id, name: text.classes[id] }))}
              ticked={chosen}
              onChange={(ids) => set({ [name]: roleOf(ids as ActorClass[], kinds) })}
            />
            <ListInput
              label={text.onlyKinds}
              list={kinds}
              placeholder={text.anyKind}
              onList={(next) => set({ [name]: roleOf(chosen, next) })}
            />
            <button
              type="button"
              disabled={used.has(name)}
              title={used.has(name) ? text.roleUsed : undefined}
              aria-label={text.removeRole(name)}
              onClick={() => {
                const { [name]: _, ...rest } = roles;
                onChange({ ...pattern, roles: rest });
              }}
            >
              {text.removeOne}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The name of a role; it changes once no other role has the name. */
function RoleName({
  name,
  taken,
  onRename,
}: {
  name: string;
  taken: readonly string[];
  onRename: (to: string) => void;
}) {
  const [written, setWritten] = useState(name);
  const plain = written.trim();
  const isFree = plain !== "" && !/->|→/u.test(plain) && (plain === name || !taken.includes(plain));
  return (
    <label>
      {text.role}{" "}
      <input
        value={written}
        required
        aria-invalid={!isFree}
        onChange={({ target }) => setWritten(target.value)}
        onBlur={() => {
          if (isFree && plain !== name) onRename(plain);
          else setWritten(name);
        }}
      />
    </label>
  );
}
