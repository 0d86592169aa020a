import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

const pattern = /^([\w.-]{1,100})\/([\w.-]{1,100})(?::([0-9a-f]{64}))?$/;

export type ModelName = { owner: string; name: string; version: string | undefined };

export const Model = z
  .string()
  .regex(pattern)
  .describe("owner/name for official models, owner/name:version for others. Example: black-forest-labs/flux-schnell");

export function parseModel(model: string): ModelName {
  const [, owner, name, version] = pattern.exec(model) ?? [];
  if (owner && name) return { owner, name, version };
  throw new UpstreamFailure({ kind: "rejected", message: `Replicate names models owner/name, not ${model}.` });
}
