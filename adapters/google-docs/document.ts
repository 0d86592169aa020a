import { z } from "zod";
import type { Api } from "../kit/index.ts";

export const DocumentId = z
  .string()
  .regex(/^[\w-]{10,100}$/)
  .describe("The part of its address after /d/. Example: 195j9eDD3ccgjQRttHhJPymLJUCOUjs-jmwTrekvdjFE");

export const Text = z.string().min(1).max(500_000);

export const urlOf = (id: string) => `https://docs.google.com/document/d/${id}/edit`;

export const update = <T>(id: string, edit: object, returns: z.ZodType<T>, api: Api): Promise<T> =>
  api.post("/v1/documents/{document}:batchUpdate", { params: { document: id }, json: { requests: [edit] }, returns });

export const insertAtEnd = async (id: string, text: string, api: Api): Promise<void> => {
  await update(id, { insertText: { text, endOfSegmentLocation: {} } }, z.object({}), api);
};
