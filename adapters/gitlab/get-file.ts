import { z } from "zod";
import { defineOperation, free, UpstreamFailure } from "../kit/index.ts";
import { Project } from "./issue.ts";

const File = z.object({
  file_path: z.string(),
  size: z.int(),
  content: z.string(),
  last_commit_id: z.string().nullish(),
});

const sizeMax = 1_000_000;

export const getFile = defineOperation({
  name: "get_file",
  title: "Read a file",
  description: "Reads a text file (up to 1 MB) of a GitLab project at a branch, tag or commit.",
  docs: "https://docs.gitlab.com/api/repository_files/#get-file-from-repository",
  effect: "read",
  price: free,
  input: z.strictObject({
    project: Project,
    path: z.string().min(1).max(1_000).describe("File inside the repository. Example: docs/guide.md"),
    ref: z.string().min(1).max(250).default("HEAD").describe("Branch, tag or commit; HEAD is the default branch."),
  }),
  output: z.object({
    path: z.string(),
    text: z.string(),
    size_bytes: z.int(),
    last_commit: z.string().nullable(),
  }),
  run: async ({ project, path, ref }, api) => {
    const file = await api.get("/projects/{project}/repository/files/{path}", {
      params: { project, path: path.replace(/^\/+/, "") || path },
      query: { ref },
      returns: File,
    });
    if (file.size > sizeMax) throw new UpstreamFailure({ kind: "rejected", message: "The file is larger than 1 MB." });
    return {
      path: file.file_path,
      text: toText(Buffer.from(file.content, "base64")),
      size_bytes: file.size,
      last_commit: file.last_commit_id ?? null,
    };
  },
});

function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UpstreamFailure({ kind: "rejected", message: "The file is not text." }, { cause });
  }
}
