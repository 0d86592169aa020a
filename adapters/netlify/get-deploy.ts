import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Deploy, DeployId } from "./deploy.ts";

export const getDeploy = defineOperation({
  name: "get_deploy",
  title: "Get a deploy",
  description:
    "Returns one Netlify deploy: state, address, commit and error message. Use it to see whether a build has finished.",
  docs: "https://open-api.netlify.com/#tag/deploy/operation/getDeploy",
  effect: "read",
  price: free,
  input: z.strictObject({ deploy: DeployId }),
  output: Deploy,
  run: ({ deploy }, api) => api.get("/deploys/{deploy}", { params: { deploy }, returns: Deploy }),
});
