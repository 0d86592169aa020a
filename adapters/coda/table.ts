import { z } from "zod";
import { type Api, UpstreamFailure } from "../kit/index.ts";

export const DocId = z
  .string()
  .regex(/^[\w-]{5,40}$/)
  .describe("The doc's id, from list_docs. Example: AbCDeFGH");

export const TableName = z.string().min(1).max(200).describe("The table's id, or its name. Example: grid-pqRs-tUv");

export const Limit = z.int().min(1).max(100).default(25).describe("How many at most.");

export const Cursor = z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before.");

export const Cells = z
  .record(z.string().min(1).max(200), z.union([z.string().max(50_000), z.number(), z.boolean()]))
  .describe('Values by column, its id or name. Example: {"Name": "Ada", "Amount": 42}');

export const toCells = (cells: z.output<typeof Cells>) => ({
  cells: Object.entries(cells).map(([column, value]) => ({ column, value })),
});

const Status = z.object({ completed: z.boolean(), warning: z.string().nullish() });

/** Writes are queued; Coda does not know the request for the first seconds. */
export const waitUntilApplied = (requestId: string, api: Api): Promise<z.output<typeof Status>> =>
  api.poll({
    everyMs: 1_500,
    check: async () => {
      const status = await api
        .get("/mutationStatus/{request}", { params: { request: requestId }, returns: Status })
        .catch(undefinedWhenUnknown);
      return status?.completed ? status : undefined;
    },
  });

function undefinedWhenUnknown(error: unknown): undefined {
  if (error instanceof UpstreamFailure && error.failure.kind === "not_found") return undefined;
  throw error;
}

/** What every list of Coda has around its items. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextPageToken: z.string().nullish() });
