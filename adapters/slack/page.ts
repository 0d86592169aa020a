import { z } from "zod";

export const Page = z.object({ response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish() });

/** On the last page the cursor is absent or empty. */
export const toCursor = ({ response_metadata }: z.output<typeof Page>): string | null =>
  response_metadata?.next_cursor || null;
