/** A causal model is changed in study.yaml; nothing of it is tried out here. */
export const NoSettings = () => null;
