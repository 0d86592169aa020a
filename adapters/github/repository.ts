import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

const pattern = /^([A-Za-z0-9-]{1,39})\/([\w.-]{1,100})$/;

export const RepositoryName = z.string().regex(pattern).describe("owner/name. Example: octocat/Hello-World");

/** `owner/name` as the two path parameters of GitHub's routes. */
export function splitRepository(name: string): { owner: string; repo: string } {
  const [, owner, repo] = pattern.exec(name) ?? [];
  if (owner && repo) return { owner, repo };
  throw new UpstreamFailure({
    kind: "rejected",
    message: `GitHub wants a project as owner/repository, such as octocat/Hello-World, not ${name}.`,
  });
}
