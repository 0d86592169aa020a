import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { RecordId, ZoneId } from "./record.ts";

export const deleteRecord = defineOperation({
  name: "delete_record",
  title: "Delete a DNS record",
  description: "Deletes a DNS record of a domain on Cloudflare for good. Names that only it served stop working.",
  docs: "https://developers.cloudflare.com/api/resources/dns/subresources/records/methods/delete/",
  effect: "destroy",
  price: free,
  input: z.strictObject({ zone_id: ZoneId, record_id: RecordId }),
  output: z.object({ id: z.string(), deleted: z.literal(true) }),
  run: async ({ zone_id, record_id }, api) => {
    const { result } = await api.delete("/zones/{zone}/dns_records/{record}", {
      params: { zone: zone_id, record: record_id },
      returns: z.object({ result: z.object({ id: z.string() }) }),
    });
    return { id: result.id, deleted: true as const };
  },
});
