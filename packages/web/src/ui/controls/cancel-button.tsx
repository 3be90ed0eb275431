import { strings } from "../../strings.ts";

/** Leaves a dialog or form without a change. */
export const CancelButton = ({ onCancel }: { onCancel: () => void }) => (
  <button type="button" onClick={onCancel}>
    {strings.cancel}
  </button>
);
