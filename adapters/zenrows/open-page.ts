import { type Api, perUnit, returns } from "../kit/index.ts";

const unitsPerUsd = 10_000;
// Twenty-five times the cheapest page: scripts run behind a residential proxy.
const unitsMax = 100;

export const pagePrice = perUnit("$0.0001 of ZenRows' price", "0.1", () => unitsMax);

type Query = Record<string, string | boolean | undefined>;
type Decoder<T> = Parameters<typeof returns.withHeaders<T>>[0];

/** Opens a page in ZenRows' browser and charges what it says that the page cost. */
export async function openPage<T>(query: Query & { url: string }, decoder: Decoder<T>, api: Api) {
  const { value, headers } = await api.get("/", {
    query: { js_render: true, ...query },
    returns: returns.withHeaders(decoder),
  });
  const usd = Number(headers["x-request-cost"]);
  if (usd > 0) {
    api.vendorCost(usd);
    api.used(Math.min(unitsMax, Math.ceil(usd * unitsPerUsd)));
  }
  return { value, url: headers["zr-final-url"] || query.url };
}
