import { replyJson } from "@/server/doors/door";
import { openapiDocument } from "@/server/doors/rest/openapi";
import type { Route } from "@/server/doors/rest/route";
import { artifactRoute } from "@/server/doors/rest/routes/artifacts";
import { catalogRoutes } from "@/server/doors/rest/routes/catalog";
import { credentialRoutes } from "@/server/doors/rest/routes/credentials";
import { executeRoute } from "@/server/doors/rest/routes/execute";
import { keyRoutes } from "@/server/doors/rest/routes/keys";
import { usageRoutes } from "@/server/doors/rest/routes/usage";

const documented: Route[] = [
  executeRoute,
  ...catalogRoutes,
  ...keyRoutes,
  ...credentialRoutes,
  ...usageRoutes,
  artifactRoute,
];

export const routes: readonly Route[] = [
  ...documented,
  {
    method: "GET",
    path: "/api/v1/openapi.json",
    summary: "This document.",
    scope: null,
    handle: () => replyJson(openapiDocument(documented)),
  },
];
