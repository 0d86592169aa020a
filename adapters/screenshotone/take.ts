import { type Api, returns } from "../kit/index.ts";

type Source = { url: string } | { html: string };
type View = { full_page: boolean; width: number; height: number; format: "png" | "jpeg" };

export async function take(source: Source, { full_page, width, height, format }: View, api: Api) {
  const contentType = `image/${format}`;
  const view = { format, full_page, viewport_width: width, viewport_height: height };
  const { content } = await api.get("/take", {
    query: { ...source, ...view, block_cookie_banners: true, block_ads: true },
    returns: returns.binary(contentType),
  });
  return { image: api.artifact(content, { contentType, filename: `screenshot.${format}` }) };
}
