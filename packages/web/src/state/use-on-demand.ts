import { type ComponentType, useEffect, useState } from "react";

/**
 * Returns a component that is loaded when it is first needed, undefined until then. React's `lazy` delays a component
 * by a third of a second even when it is already loaded.
 *
 * @param load always the same function
 */
export function useOnDemand<Props>(
  load: () => Promise<ComponentType<Props>>,
  isNeeded: boolean,
): ComponentType<Props> | undefined {
  const [component, setComponent] = useState<ComponentType<Props>>();
  useEffect(() => {
    if (isNeeded)
      load().then(
        (it) => setComponent(() => it),
        () => undefined,
      );
  }, [isNeeded, load]);
  return component;
}
