import { useSyncExternalStore } from "react";
import { useOnDemand } from "../../state/use-on-demand.ts";
import { toasts } from "./toast.ts";

export const loadToastRegion = () => import("./toast-region.tsx").then((it) => it.ToastRegion);

const hasToast = () => toasts.visibleToasts.length > 0;
const subscribe = (changed: () => void) => toasts.subscribe(changed);

/** The container of toasts, loaded with the first toast; once per page. */
export function Toasts() {
  const Region = useOnDemand(loadToastRegion, useSyncExternalStore(subscribe, hasToast));
  return Region && <Region />;
}
