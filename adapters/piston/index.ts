import { auth, defineTool } from "../kit/index.ts";
import { listRuntimes } from "./list-runtimes.ts";
import { run } from "./run.ts";

export const piston = defineTool({
  slug: "piston",
  title: "Piston",
  description:
    "Runs code in the languages that you installed on your own Piston server. There is no public host: connect yours by its address.",
  category: "code-execution",
  homepage: "https://github.com/engineer-man/piston",
  kind: "rest",
  baseUrl: "https://{host}/api/v2",
  auth: auth.inBaseUrl({
    getItAt: "https://github.com/engineer-man/piston#getting-started",
    fields: [
      {
        name: "host",
        label: "Host of your Piston server",
        help: "The name at which your server answers over https, without the scheme.",
        example: "piston.example.com",
        isSecret: false,
        pattern: /^[\w-]+(\.[\w-]+)+(:\d{2,5})?$/,
      },
    ],
  }),
  credentialTest: { operation: "list_runtimes", input: {} },
  operations: [run, listRuntimes],
});
