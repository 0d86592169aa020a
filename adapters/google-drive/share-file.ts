import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { FileId } from "./file.ts";

export const shareFile = defineOperation({
  name: "share_file",
  title: "Share a file",
  description:
    "Gives a person access to a Drive file or folder, by e-mail address, as reader, commenter or writer. Notifies by mail only if notify is true; some recipients without a Google account need that.",
  docs: "https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/create",
  effect: "write",
  price: free,
  input: z.strictObject({
    file_id: FileId,
    email: z.email().max(254).describe("Whom to give access. Example: ada@example.com"),
    role: z.enum(["reader", "commenter", "writer"]).default("reader").describe("What the person may do."),
    notify: z.boolean().default(false).describe("Tell the person by mail."),
    message: z.string().max(2_000).optional().describe("What the mail says beside the link."),
  }),
  output: z.object({ permission_id: z.string(), role: z.string() }),
  run: async ({ file_id, email, role, notify, message }, api) => {
    const permission = await api.post("/files/{file}/permissions", {
      params: { file: file_id },
      query: {
        sendNotificationEmail: notify,
        emailMessage: notify ? message : undefined,
        supportsAllDrives: true,
      },
      json: { type: "user", role, emailAddress: email },
      returns: z.object({ id: z.string().nullish(), role: z.string().nullish() }),
    });
    return { permission_id: permission.id ?? "", role: permission.role ?? role };
  },
});
