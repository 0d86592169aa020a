import { perCall } from "../kit/index.ts";

/** One browser for up to half a minute, which is one of the vendor's units. */
export const browserPrice = perCall(2);

export const navigation = { gotoOptions: { waitUntil: "load", timeout: 30_000 } };
