import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getFile } from "./get-file.ts";
import { getNodes } from "./get-nodes.ts";
import { listComments } from "./list-comments.ts";
import { postComment } from "./post-comment.ts";
import { renderImages } from "./render-images.ts";

export const figma = defineTool({
  slug: "figma",
  title: "Figma",
  description:
    "Design files. See their pages and layers, read the texts in them, render layers to pictures, and comment.",
  category: "productivity-docs",
  homepage: "https://www.figma.com",
  kind: "rest",
  baseUrl: "https://api.figma.com",
  auth: auth.header("x-figma-token", {
    getItAt: "https://www.figma.com/settings",
    fields: [
      {
        name: "api_key",
        label: "Personal access token",
        help: "Make one under Settings, Security, with read access to file content, and to read and write comments.",
        example: "figd_sample_token",
      },
    ],
  }),
  failure: errorInBody,
  operations: [getFile, getNodes, renderImages, listComments, postComment],
});

const Said = z.object({ err: z.string() });

/** Rendering that failed as a whole answers 200 with `err`. */
function errorInBody(answer: UpstreamAnswer): Failure | undefined {
  const said = Said.safeParse(answer.json());
  if (!said.success) return undefined;
  return { ...(failureFromStatus(answer) ?? { kind: "rejected" }), message: said.data.err };
}
