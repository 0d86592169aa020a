let draining = false;

/** From now on this process takes no new work; readiness says so. */
export const beginDraining = () => {
  draining = true;
};

export const isDraining = () => draining;
