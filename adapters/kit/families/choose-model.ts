import { UpstreamFailure } from "../failure.ts";

/** The model that was asked for, or the first: for vendors whose models differ in price or input, so that each is known. */
export function chooseModel<T extends string>(wanted: string | undefined, models: readonly [T, ...T[]]): T {
  if (wanted === undefined) return models[0];
  const model = models.find((candidate) => candidate === wanted);
  if (model) return model;
  throw new UpstreamFailure({ kind: "rejected", message: `Choose one of the models ${models.join(", ")}.` });
}
