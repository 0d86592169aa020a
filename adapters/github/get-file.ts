import { z } from "zod";
import { type Api, Artifact, defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { RepositoryName, splitRepository } from "./repository.ts";

const Entry = z.object({ name: z.string(), path: z.string(), type: z.string(), size: z.int().nullish() });

const File = Entry.extend({
  html_url: z.string().nullish(),
  encoding: z.string().nullish(),
  content: z.string().nullish(),
});

export const getFile = defineOperation({
  name: "get_file",
  title: "Read a file",
  description:
    "Reads a file of a GitHub repository at a branch, tag or commit (up to 1 MB; bytes that are not text become an artifact), or lists a folder.",
  docs: "https://docs.github.com/en/rest/repos/contents#get-repository-content",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    repository: RepositoryName,
    path: z.string().min(1).max(1_000).describe("File or folder inside the repository. Example: docs/guide.md"),
    ref: z.string().max(250).optional().describe("Branch, tag or commit. Default: the default branch."),
  }),
  output: z.object({
    path: z.string(),
    type: z.string().describe("file, dir, symlink or submodule"),
    url: z.string().nullable(),
    text: z.string().nullable().describe("The file's content when it is text."),
    file: Artifact.nullable().describe("The file's content when it is not text."),
    entries: z.array(
      z.object({ name: z.string(), path: z.string(), type: z.string(), size_bytes: z.int().nullable() }),
    ),
  }),
  run: async ({ repository, path, ref }, api) => {
    const answer = await api.get("/repos/{owner}/{repo}/contents/{path+}", {
      params: { ...splitRepository(repository), path: path.replace(/^\/+|\/+$/g, "") },
      query: { ref },
      returns: z.union([z.array(Entry), File]),
    });
    if (Array.isArray(answer)) {
      const entries = answer.map(({ size, ...entry }) => ({ ...entry, size_bytes: size ?? null }));
      return { path, type: "dir", url: null, text: null, file: null, entries };
    }
    return {
      path: answer.path,
      type: answer.type,
      url: answer.html_url ?? null,
      ...readContent(answer, api),
      entries: [],
    };
  },
});

function readContent({ name, encoding, content, type }: z.infer<typeof File>, api: Api) {
  if (type !== "file") return { text: null, file: null };
  // GitHub leaves the content of files over 1 MB out and says so by this encoding.
  if (encoding !== "base64") throw new UpstreamFailure({ kind: "rejected", message: "The file is larger than 1 MB." });
  const bytes = Buffer.from(content ?? "", "base64");
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), file: null };
  } catch {
    return { text: null, file: api.artifact(bytes, { contentType: "application/octet-stream", filename: name }) };
  }
}
