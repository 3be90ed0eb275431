/** A causal model is edited in study.yaml and has no adjustable settings. */
export const NoSettings = () => null;
