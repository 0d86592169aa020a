import { z } from "zod";
import { type Api, returns } from "../kit/index.ts";

const Rendered = z.object({ renderUrl: z.url({ protocol: /^https$/ }) });

/** Urlbox answers with the address of the file, which lies on another host and needs no key. */
export async function render(json: Record<string, unknown>, contentType: string, api: Api) {
  const { renderUrl } = await api.post("/v1/render/sync", {
    json: { ...json, block_ads: true, hide_cookie_banners: true },
    returns: Rendered,
  });
  const { origin, pathname, search } = new URL(renderUrl);
  const { content } = await api.get(pathname + search, {
    baseUrl: origin,
    isAnonymous: true,
    returns: returns.binary(contentType),
  });
  return content;
}
