import type { Secrets } from "@/adapters/kit/auth";
import { toCredits } from "@/adapters/kit/price";
import { AppError } from "@/server/errors";
import type { Call } from "@/server/gateway/call";
import type { Candidate } from "@/server/gateway/resolve";
import { connectUrl } from "@/server/vault/connect-url";
import { credentialFor } from "@/server/vault/credential-for";
import { platformCredential } from "@/server/vault/platform-credential";

/** A candidate with the credential it would use and the most that it can cost. */
export type Offer = Candidate & {
  credential: { kind: "none" | "platform" | "byok"; id: string | null; secrets: Secrets };
  quote: bigint;
};

/** Credential and price for each candidate; those without a credential or over `max_credits` fall away. */
export async function makeOffers(call: Call, candidates: readonly Candidate[]): Promise<Offer[]> {
  const offers: Offer[] = [];
  let refusal: AppError | undefined;
  for (const candidate of candidates) {
    const credential = await pickCredential(call, candidate);
    const { target, input } = candidate;
    const offer = credential && { target, input, credential, quote: quoteOf(candidate, credential.kind) };
    const refused = offer ? refusePrice(call, offer) : credentialRequired(candidate);
    refusal ??= refused;
    if (offer && !refused) offers.push(offer);
  }
  if (offers.length === 0 && refusal) throw refusal;
  return offers;
}

/** What a call of these offers may cost at most, whichever serves it. */
export const highestQuote = (offers: readonly Offer[]): bigint =>
  offers.reduce((most, { quote }) => (quote > most ? quote : most), 0n);

const noSecrets: Secrets = Object.freeze({});

async function pickCredential(call: Call, { target }: Candidate): Promise<Offer["credential"] | undefined> {
  const { tool } = target;
  if (!tool.auth || call.caller.mode === "test") return { kind: "none", id: null, secrets: noSecrets };
  const wanted = call.request.credential;
  const own = wanted === "platform" ? undefined : await credentialFor(call.caller.organizationId, tool.slug);
  if (own) return { kind: "byok", id: own.id, secrets: own.secrets };
  const ours = wanted === "byok" ? undefined : platformCredential(tool.slug);
  if (ours) return { kind: "platform", id: ours.id, secrets: ours.secrets };
  return tool.isAuthOptional && wanted === "auto" ? { kind: "none", id: null, secrets: noSecrets } : undefined;
}

/** The most that the call can cost: nothing with the customer's own credential. */
function quoteOf({ target, input }: Candidate, kind: Offer["credential"]["kind"]): bigint {
  const { price } = target.operation;
  if (kind === "byok" || (kind === "none" && target.tool.auth)) return 0n;
  return price.perUnit * BigInt(Math.max(0, Math.ceil(price.unitsMax(input))));
}

function refusePrice({ request }: Call, { quote }: Offer): AppError | undefined {
  if (request.max_credits === undefined || quote <= request.max_credits) return undefined;
  return new AppError(
    "price_above_max",
    `This call may cost ${toCredits(quote)} credits, more than max_credits allows.`,
    {
      details: { required: toCredits(quote), available: toCredits(request.max_credits), limit_source: "max_credits" },
    },
  );
}

function credentialRequired({ target }: Candidate): AppError {
  const { slug, title, auth } = target.tool;
  return new AppError(
    "credential_required",
    `Connect your ${title} account first: ${title} needs a ${auth?.oauth ? "connection" : "credential"} of yours.`,
    {
      details: {
        tool: slug,
        fields: auth?.oauth ? [] : auth?.fields.map((field) => field.name),
        get_it_at: auth?.getItAt,
        connect_url: connectUrl(slug),
      },
    },
  );
}
