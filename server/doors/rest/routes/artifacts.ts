import { z } from "zod";
import { findArtifact, type StoredArtifact } from "@/server/artifacts/artifacts";
import { type DoorReply, replyJson } from "@/server/doors/door";
import { readQuery } from "@/server/doors/read-json";
import type { Route } from "@/server/doors/rest/route";
import { AppError } from "@/server/errors";
import { compileSelect } from "@/server/gateway/select";

const ArtifactQuery = z.strictObject({
  select: z.string().min(1).max(1_000).optional().describe("JMESPath, for JSON artifacts: only this part."),
  offset: z.coerce.number().int().min(0).optional().describe("First item of a list, or first byte otherwise."),
  limit: z.coerce.number().int().min(1).optional().describe("How many items or bytes."),
});

export const artifactRoute: Route = {
  method: "GET",
  path: "/api/v1/artifacts/{id}",
  summary: "A stored result: the file itself, or a part of a large JSON result.",
  scope: "tools:execute",
  query: ArtifactQuery,
  handle: async ({ request, params }, caller) => {
    const query = readQuery(request, ArtifactQuery);
    const artifact = await findArtifact(caller.organizationId, params.id ?? "");
    if (!artifact) throw new AppError("not_found", "There is no such artifact, or it has expired.");
    const isJson = artifact.content_type === "application/json";
    if (query.select !== undefined && !isJson)
      throw new AppError("invalid_request", "`select` works on JSON artifacts only.");
    return isJson && (query.select !== undefined || query.offset !== undefined || query.limit !== undefined)
      ? partOfJson(artifact, query)
      : wholeFile(artifact, query);
  },
};

function partOfJson(
  artifact: StoredArtifact,
  { select, offset = 0, limit }: z.output<typeof ArtifactQuery>,
): DoorReply {
  const whole: unknown = JSON.parse(artifact.content.toString("utf8"));
  const apply = compileSelect(select);
  const selected = apply ? apply(whole) : whole;
  if (!Array.isArray(selected)) return replyJson({ artifact: artifact.id, value: selected });
  const end = limit === undefined ? selected.length : offset + limit;
  return replyJson({ artifact: artifact.id, value: selected.slice(offset, end), total: selected.length });
}

// Vendors decide what is in a file: a browser must neither run it nor guess its type.
const fileHeaders = {
  "content-security-policy": "sandbox; default-src 'none'",
  "x-content-type-options": "nosniff",
  "cache-control": "private, max-age=3600",
};

function wholeFile(artifact: StoredArtifact, { offset = 0, limit }: z.output<typeof ArtifactQuery>): DoorReply {
  const end = limit === undefined ? artifact.content.length : offset + limit;
  const name = artifact.filename?.replace(/[^\w.-]/g, "_");
  return {
    status: 200,
    headers: {
      ...fileHeaders,
      "content-type": artifact.content_type,
      "content-disposition": name ? `attachment; filename="${name}"` : "attachment",
    },
    body: artifact.content.subarray(offset, end),
  };
}
