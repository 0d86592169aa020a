import { z } from "zod";

export const Encoding = z.enum(["base64", "base64url", "hex", "percent"]);
export type Encoding = z.infer<typeof Encoding>;
