import { auth, defineTool } from "../kit/index.ts";
import { getDeploy } from "./get-deploy.ts";
import { getSite } from "./get-site.ts";
import { listDeploys } from "./list-deploys.ts";
import { listSites } from "./list-sites.ts";
import { triggerBuild } from "./trigger-build.ts";

export const netlify = defineTool({
  slug: "netlify",
  title: "Netlify",
  description: "Hosting for websites. See sites and deploys and why a build failed, and start builds.",
  category: "developer-tools",
  homepage: "https://netlify.com",
  kind: "rest",
  baseUrl: "https://api.netlify.com/api/v1",
  auth: auth.bearer({
    getItAt: "https://app.netlify.com/user/applications#personal-access-tokens",
    fields: [
      {
        name: "api_key",
        label: "Personal access token",
        help: "From your user settings under Applications. It may do what you may do.",
        example: "nfp_0000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "list_sites", input: { limit: 1 } },
  operations: [listSites, getSite, listDeploys, getDeploy, triggerBuild],
});
