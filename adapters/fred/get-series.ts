import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { Answer, docsUrl, Series, seriesId, toSeries } from "./series.ts";

export const getSeries = defineOperation({
  name: "get_series",
  title: "About a series",
  description:
    "Returns what an economic series is: title, units, frequency, adjustment, the dates that it covers, and the notes on its source and method.",
  docs: `${docsUrl}/series.html`,
  effect: "read",
  price: free,
  input: z.strictObject({ id: seriesId }),
  output: Series.extend({ notes: z.string().nullable() }),
  run: async ({ id }, api) => {
    const { seriess } = await api.get("/series", { query: { series_id: id, file_type: "json" }, returns: Answer });
    const [series] = seriess;
    if (!series) throw new UpstreamFailure({ kind: "not_found", message: `There is no series ${id}.` });
    return { ...toSeries(series), notes: series.notes ?? null };
  },
});
