import { expect, it } from "vitest";
import { audioSecondsMax } from "./audio-seconds.ts";

it("quotes a recording by its bytes, and one at an address by the longest that is usual", () => {
  expect(audioSecondsMax({ audio_base64: "A".repeat(13_330) })).toBe(10);
  expect(audioSecondsMax({})).toBe(7_200);
});
