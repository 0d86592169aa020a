import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const reading = z.number().nullable().default(null);

const Pollutants = z.object({
  pm2_5: reading,
  pm10: reading,
  ozone: reading,
  nitrogen_dioxide: reading,
  sulphur_dioxide: reading,
  carbon_monoxide: reading,
});

const Current = z.object({ time: z.string(), european_aqi: reading, us_aqi: reading, ...Pollutants.shape });

const Answer = z.object({ timezone: z.string().nullish(), current: Current });

export const airQuality = defineOperation({
  name: "air_quality",
  title: "Air quality",
  description:
    "Returns how clean the air is now at any coordinates: European and US index, fine dust, ozone, nitrogen dioxide, sulphur dioxide and carbon monoxide in µg/m³.",
  docs: "https://open-meteo.com/en/docs/air-quality-api",
  effect: "read",
  price: free,
  input: z.strictObject({
    latitude: z.number().min(-90).max(90).describe("Degrees north. Example: 52.52"),
    longitude: z.number().min(-180).max(180).describe("Degrees east. Example: 13.41"),
  }),
  output: z.object({
    time: z.string().describe("Local time of the readings."),
    timezone: z.string().nullable(),
    european_aqi: z.number().nullable().describe("Below 20 is good, above 100 extremely poor."),
    us_aqi: z.number().nullable().describe("Below 50 is good, above 300 hazardous."),
    micrograms_per_m3: z.record(Pollutants.keyof(), z.number().nullable()),
  }),
  run: async ({ latitude, longitude }, api) => {
    const { current, timezone } = await api.get("/v1/air-quality", {
      baseUrl: "https://air-quality-api.open-meteo.com",
      query: {
        latitude,
        longitude,
        current: ["european_aqi", "us_aqi", ...Pollutants.keyof().options].join(","),
        timezone: "auto",
      },
      returns: Answer,
    });
    const { time, european_aqi, us_aqi, ...micrograms_per_m3 } = current;
    return { time, timezone: timezone ?? null, european_aqi, us_aqi, micrograms_per_m3 };
  },
});
