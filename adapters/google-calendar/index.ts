import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createEvent } from "./create-event.ts";
import { deleteEvent } from "./delete-event.ts";
import { freeBusy } from "./free-busy.ts";
import { listEvents } from "./list-events.ts";

export const googleCalendar = defineTool({
  slug: "google-calendar",
  title: "Google Calendar",
  description: "Google's calendar: read and add events of a connected account, and see when its people are busy.",
  category: "productivity-docs",
  homepage: "https://calendar.google.com",
  kind: "rest",
  baseUrl: "https://www.googleapis.com/calendar/v3",
  auth: auth.oauth2({
    getItAt: "https://myaccount.google.com/connections",
    authorizeUrl: "https://accounts.google.com/o/oauth2/v2/auth",
    tokenUrl: "https://oauth2.googleapis.com/token",
    revokeUrl: "https://oauth2.googleapis.com/revoke",
    scopes: [
      "https://www.googleapis.com/auth/calendar.events",
      "https://www.googleapis.com/auth/calendar.events.freebusy",
    ],
    // https://developers.google.com/identity/protocols/oauth2/web-server: without both, a second consent gives no refresh token.
    extraAuthorizeParams: { access_type: "offline", prompt: "consent" },
  }),
  failure: rateLimitFailure,
  credentialTest: { operation: "list_events", input: { limit: 1 } },
  operations: [listEvents, createEvent, deleteEvent, freeBusy],
});

// https://developers.google.com/workspace/calendar/api/guides/errors: limits answer 403 as well as 429.
function rateLimitFailure(answer: UpstreamAnswer): Failure | undefined {
  if (answer.status !== 403 || !/"(?:userR|r)ateLimitExceeded"/.test(answer.text())) return undefined;
  const failure = failureFromStatus(answer);
  return failure && { ...failure, kind: "throttled" };
}
