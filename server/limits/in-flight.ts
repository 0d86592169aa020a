const counts = new Map<string, number>();

/**
 * One of the calls that this key may have running at the same time in this process; undefined when they are taken.
 * Calling what it returns gives the place back, however often it is called.
 */
export function enterFlight(key: string, max: number): (() => void) | undefined {
  const count = counts.get(key) ?? 0;
  if (count >= max) return undefined;
  counts.set(key, count + 1);
  let isInside = true;
  return () => {
    if (!isInside) return;
    isInside = false;
    const rest = (counts.get(key) ?? 0) - 1;
    if (rest > 0) counts.set(key, rest);
    else counts.delete(key);
  };
}
