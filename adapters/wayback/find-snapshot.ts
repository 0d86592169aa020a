import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { pageAddress, toIsoTime } from "./snapshot.ts";

const Answer = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), url: z.string(), timestamp: z.string(), status: z.string().nullish() })
      .nullish(),
  }),
});

export const findSnapshot = defineOperation({
  name: "find_snapshot",
  title: "Find an archived page",
  description:
    "Returns the address of the archived copy of a web page that is nearest to a date, or the newest. Use it for pages that are gone or were changed. Null when none was kept.",
  docs: "https://archive.org/help/wayback_api.php",
  effect: "read",
  price: free,
  input: z.strictObject({
    url: pageAddress,
    date: z.iso.date().optional().describe("As near to this day as there is a copy. Example: 2015-06-01"),
  }),
  output: z.object({
    snapshot: z
      .object({ url: z.string(), taken_at: z.string(), status: z.string().nullable().describe("HTTP status then.") })
      .nullable(),
  }),
  run: async ({ url, date }, api) => {
    const { archived_snapshots } = await api.get("/wayback/available", {
      query: { url, timestamp: date?.replaceAll("-", "") },
      returns: Answer,
    });
    const { closest } = archived_snapshots;
    if (!closest?.available) return { snapshot: null };
    return {
      snapshot: {
        url: closest.url.replace(/^http:/, "https:"),
        taken_at: toIsoTime(closest.timestamp),
        status: closest.status ?? null,
      },
    };
  },
});
