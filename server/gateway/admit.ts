import { AppError } from "@/server/errors";
import type { Call } from "@/server/gateway/call";
import { enterFlight } from "@/server/limits/in-flight";
import { takeRate } from "@/server/limits/rate-limit";

const retryWhenFullS = 1;

/** Takes one place in the rate and one in flight; the caller gives the second back by calling what is returned. */
export async function admit({ caller, context }: Call): Promise<() => void> {
  const subject = caller.keyId ?? `user:${caller.userId}`;
  const taken = takeRate(subject, caller.ratePerMinute);
  const rate = taken instanceof Promise ? await taken : taken;
  context.rate = rate;
  if (!rate.isAllowed) {
    throw new AppError(
      "rate_limited",
      `This key may make ${caller.ratePerMinute} calls a minute. Wait and try again.`,
      {
        retryAfterS: rate.retryAfterS,
        details: { limit: rate.limit, reset_s: rate.resetS },
      },
    );
  }
  const leave = enterFlight(subject, caller.inFlightMax);
  if (leave) return leave;
  throw new AppError(
    "too_many_in_flight",
    `This key already has ${caller.inFlightMax} calls running. Wait for one to end.`,
    {
      retryAfterS: retryWhenFullS,
      details: { limit: caller.inFlightMax },
    },
  );
}
