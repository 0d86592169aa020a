import { z } from "zod";
import { perUnit } from "../kit/index.ts";

export const Sent = z.object({ MessageID: z.string().nullish() });

type Recipients = { to: string[]; cc?: string[] | undefined; bcc?: string[] | undefined };

export const recipientPrice = perUnit("recipient", 1, ({ to, cc = [], bcc = [] }: Recipients) => {
  return to.length + cc.length + bcc.length;
});

export const joined = (addresses: readonly string[] | undefined) => addresses?.join(",");
