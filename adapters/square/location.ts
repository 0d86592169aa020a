import { z } from "zod";
import type { Api } from "../kit/index.ts";

const Location = z.object({
  id: z.string(),
  name: z.string().nullish(),
  status: z.string().nullish(),
  currency: z.string().nullish(),
  country: z.string().nullish(),
  timezone: z.string().nullish(),
});

export const fetchLocations = async (api: Api) => {
  const { locations } = await api.get("/v2/locations", {
    returns: z.object({ locations: z.array(Location).nullish() }),
  });
  return locations ?? [];
};
