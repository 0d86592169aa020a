import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { pageAddress, toIsoTime } from "./snapshot.ts";

// The first row names the columns; without snapshots there is no row at all.
const Row = z.tuple([z.string(), z.string(), z.string(), z.string()]);

export const listSnapshots = defineOperation({
  name: "list_snapshots",
  title: "List archived copies",
  description:
    "Lists the archived copies of a web page, at most one a day, oldest first, with time, status and address of each. Use it to see when a page changed.",
  docs: "https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server",
  effect: "read",
  price: free,
  input: z.strictObject({
    url: pageAddress,
    from: z.iso.date().optional().describe("First day. Example: 2020-01-01"),
    to: z.iso.date().optional().describe("Last day. Example: 2020-12-31"),
    limit: z.int().min(1).max(500).default(50).describe("How many copies at most."),
  }),
  output: z.object({
    snapshots: z.array(
      z.object({ url: z.string(), taken_at: z.string(), status: z.string(), content_type: z.string() }),
    ),
  }),
  run: async ({ url, from, to, limit }, api) => {
    const [, ...rows] = await api.get("/cdx/search/cdx", {
      baseUrl: "https://web.archive.org",
      query: {
        url,
        output: "json",
        fl: "timestamp,original,mimetype,statuscode",
        collapse: "timestamp:8",
        from: from?.replaceAll("-", ""),
        to: to?.replaceAll("-", ""),
        limit,
      },
      returns: z.array(Row),
    });
    return {
      snapshots: rows.map(([timestamp, original, content_type, status]) => ({
        url: `https://web.archive.org/web/${timestamp}/${original}`,
        taken_at: toIsoTime(timestamp),
        status,
        content_type,
      })),
    };
  },
});
