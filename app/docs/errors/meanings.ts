import type { ErrorKind } from "@/server/errors";

/** What each code means and what mends it. The compiler asks for a line here when a code is added. */
export const meanings: Record<ErrorKind, string> = {
  invalid_json:
    "The body is not JSON that can be read safely: broken, nested too deeply, or with a key named twice. Send what your JSON library writes.",
  invalid_request:
    "The request itself is wrong: an unknown field, a missing tool, a bad parameter. details.issues says where.",
  invalid_input:
    "The operation's input does not fit its schema. details.issues names each path with what was expected there.",
  missing_key: "No API key was sent. Send it as Authorization: Bearer, or as x-api-key.",
  invalid_key: "The key is not one of ours: mistyped, cut off, or never made. Copy it again, or make a new one.",
  expired_key: "The key's time is over. Make a new one in the dashboard.",
  revoked_key: "The key was revoked or replaced. Use its successor.",
  insufficient_credits: "The balance does not cover what the call could cost. details has required and available.",
  budget_exceeded:
    "The key's own budget for a call, the day or the month does not cover the call. details.limit_source says which.",
  price_above_max: "The call could cost more than the max_credits that you sent. Allow more, or ask for less.",
  insufficient_scope: "The key lacks a scope. details.required_scope names it.",
  tool_not_allowed: "The key's tool lists leave this tool out. Change them, or use another key.",
  policy_denied: "A rule of your organization's policy refuses the call. details.rule names it.",
  ip_not_allowed: "The key may not be used from this address.",
  approval_required:
    "A rule of your organization's policy wants somebody to approve the call first. details.rule names it.",
  not_found: "There is nothing at this address, or it belongs to another organization.",
  tool_not_found: "There is no such tool or capability. details.did_you_mean has the nearest name.",
  operation_not_found: "The tool has no such operation. The message lists those that it has.",
  method_not_allowed: "The address exists and takes other methods. details.allowed lists them.",
  idempotency_conflict:
    "The Idempotency-Key already stands for another request, or for one whose outcome nobody knows. Use a new key for a new request.",
  call_in_progress: "The first request with this Idempotency-Key still runs. Ask again after Retry-After.",
  payload_too_large: "The body is too large. Send less, or a link to the file.",
  unsupported_media_type: "The body must be JSON with Content-Type: application/json.",
  credential_required: "The tool needs a vendor account of yours. Connect it at details.connect_url.",
  credential_rejected: "The vendor refused your own credential. Replace it at details.connect_url.",
  rate_limited:
    "The key makes more calls a minute than it may. Wait for Retry-After; the RateLimit headers show what is left.",
  too_many_in_flight: "The key has too many calls running at once. Wait for one to end.",
  cancelled: "The caller went away before the answer. The call was stopped and not charged.",
  internal_error: "Our fault. Trying again is safe; quote the request id if it stays.",
  upstream_error: "The vendor refused the request. details has its status, code and words. Nothing was charged.",
  upstream_bad_answer: "The vendor answered in a shape that its documentation does not know. Nothing was charged.",
  upstream_unavailable:
    "The vendor cannot be reached, is overloaded, or asks for a pause. Try again later, or use the capability to let another tool serve.",
  draining: "This process is being replaced. Try again at once; another one answers.",
  upstream_timeout:
    "The vendor did not answer in time. A read may be repeated; a write may have taken effect, so check first.",
};
