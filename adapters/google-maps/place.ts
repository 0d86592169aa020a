import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

export const Answer = z.object({
  results: z.array(
    z.object({
      formatted_address: z.string(),
      geometry: z.object({ location: z.object({ lat: z.number(), lng: z.number() }) }),
      address_components: z.array(
        z.object({ long_name: z.string(), short_name: z.string(), types: z.array(z.string()) }),
      ),
    }),
  ),
});

type Result = z.infer<typeof Answer>["results"][number];

export function toPlace({ formatted_address, geometry, address_components }: Result) {
  const partOf = (type: string) => address_components.find(({ types }) => types.includes(type));
  const country = partOf("country");
  return {
    name: formatted_address,
    latitude: geometry.location.lat,
    longitude: geometry.location.lng,
    country: country?.long_name ?? null,
    country_code: country?.short_name ?? null,
    region: partOf("administrative_area_level_1")?.long_name ?? null,
  };
}

const languages = new Set(
  (
    "ar bg bn ca cs da de el en es eu fa fi fr gl gu hi hr hu id it iw ja kn ko lt lv ml mr nl no pl pt ro ru sk sl " +
    "sr sv ta te th tl tr uk vi"
  ).split(" "),
);

// Google's own codes where they differ from ISO 639-1.
const ownCodes: Record<string, string> = { he: "iw", nb: "no", zh: "zh-CN" };

export function toLanguage(language: string): string {
  const code = ownCodes[language] ?? language;
  if (languages.has(code) || code === ownCodes.zh) return code;
  throw new UpstreamFailure({ kind: "rejected", message: `Google Maps has no names in the language ${language}.` });
}

export const docsUrl = "https://developers.google.com/maps/documentation";
