import { scopes } from "@/server/caller";
import { type DoorReply, replyJson } from "@/server/doors/door";
import { publicUrl } from "@/server/env";
import type { AppError } from "@/server/errors";

const metadataUrl = () => `${publicUrl()}/.well-known/oauth-protected-resource/mcp`;

/** What a client without a good key is told: RFC 6750 and RFC 9728. */
export const challenge = (error: AppError): Record<string, string> => ({
  "www-authenticate": `Bearer ${error.code === "missing_key" ? "" : 'error="invalid_token", '}resource_metadata="${metadataUrl()}"`,
});

/** RFC 9728. Keys are sent as bearer tokens in the header, and only there. */
export const protectedResourceMetadata = (): DoorReply =>
  replyJson(
    {
      resource: `${publicUrl()}/mcp`,
      resource_name: "ToolRoute",
      bearer_methods_supported: ["header"],
      scopes_supported: Object.keys(scopes),
      resource_documentation: `${publicUrl()}/`,
    },
    { "cache-control": "public, max-age=3600", "access-control-allow-origin": "*" },
  );
