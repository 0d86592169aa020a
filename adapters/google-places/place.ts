import { z } from "zod";

const Localized = z.object({ text: z.string().nullish() }).nullish();

export const Answer = z.object({
  id: z.string(),
  displayName: Localized,
  formattedAddress: z.string().nullish(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).nullish(),
  primaryType: z.string().nullish(),
  businessStatus: z.string().nullish(),
  rating: z.number().nullish(),
  userRatingCount: z.number().nullish(),
  priceLevel: z.string().nullish(),
  internationalPhoneNumber: z.string().nullish(),
  websiteUri: z.string().nullish(),
  googleMapsUri: z.string().nullish(),
  regularOpeningHours: z.object({ weekdayDescriptions: z.array(z.string()).nullish() }).nullish(),
});

export const Answers = z.object({ places: z.array(Answer).default([]) });

/** What the vendor is asked to send, and what the price depends on. */
export const fields = Object.keys(Answer.shape);

export const fieldsOfPlaces = fields.map((field) => `places.${field}`).join(",");

export const Place = z.object({
  id: z.string(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  type: z.string().nullable(),
  status: z.string().nullable().describe("Such as operational or closed_permanently."),
  rating: z.number().nullable().describe("From 1 to 5."),
  ratings: z.number().nullable().describe("How many people rated it."),
  price_level: z.string().nullable().describe("From free to very_expensive."),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  maps_url: z.string().nullable(),
  opening_hours: z.array(z.string()).describe("One line a weekday."),
});

export const toPlace = (place: z.infer<typeof Answer>): z.infer<typeof Place> => ({
  id: place.id,
  name: place.displayName?.text ?? null,
  address: place.formattedAddress ?? null,
  latitude: place.location?.latitude ?? null,
  longitude: place.location?.longitude ?? null,
  type: place.primaryType ?? null,
  status: place.businessStatus?.toLowerCase() ?? null,
  rating: place.rating ?? null,
  ratings: place.userRatingCount ?? null,
  price_level: place.priceLevel?.replace("PRICE_LEVEL_", "").toLowerCase() ?? null,
  phone: place.internationalPhoneNumber ?? null,
  website: place.websiteUri ?? null,
  maps_url: place.googleMapsUri ?? null,
  opening_hours: place.regularOpeningHours?.weekdayDescriptions ?? [],
});

export const language = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
  .default("en")
  .describe("Language of names and addresses. Example: de");

const Center = {
  latitude: z.number().min(-90).max(90).describe("Degrees north. Example: 52.52"),
  longitude: z.number().min(-180).max(180).describe("Degrees east. Example: 13.41"),
  radius_m: z.number().min(1).max(50_000).default(2_000).describe("How far around, in metres."),
};

export const Circle = z.strictObject(Center);

export const circleShape = Center;

export const toCircle = ({ latitude, longitude, radius_m }: z.infer<typeof Circle>) => ({
  circle: { center: { latitude, longitude }, radius: radius_m },
});

export const docsUrl = "https://developers.google.com/maps/documentation/places/web-service";
