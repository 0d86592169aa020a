import type { UpstreamRequest } from "./wire.ts";

/** One thing that a person types in to connect a tool. */
export type CredentialField = {
  name: string;
  label: string;
  /** One sentence: what it is and where to find it. */
  help: string;
  /** What it looks like; also the value that samples are recorded with. */
  example: string;
  /** False for what may be shown again, such as a subdomain. */
  isSecret?: boolean;
  /** Values are letters, digits, `-`, `_` and `.` where they become part of a host or path, unless this says otherwise. */
  pattern?: RegExp;
};

export type Secrets = Readonly<Record<string, string>>;

/** How an account is connected where a person allows it at the vendor instead of typing a key (RFC 6749, RFC 7636). */
export type OAuthConnection = {
  authorizeUrl: string;
  tokenUrl: string;
  /** What the vendor calls itself in `iss` (RFC 9207). */
  issuer: string;
  scopes: readonly string[];
  /** What the vendor wants beside the standard, such as `access_type=offline`. */
  extraAuthorizeParams: Readonly<Record<string, string>>;
  /** Where the client's secret stands in token requests: the Authorization header, or the body. */
  tokenAuth: "basic" | "body";
  /** RFC 7009. Absent: the vendor cannot be told that a connection ended. */
  revokeUrl?: string;
};

/** How a credential reaches the upstream. `apply` changes the request just before it leaves. */
export type Auth = {
  fields: readonly CredentialField[];
  /** The vendor's page on which the credential is made. */
  getItAt: string;
  apply: (request: UpstreamRequest, secrets: Secrets) => void;
  /** Present: nobody types the fields in, a connection fills them. */
  oauth?: OAuthConnection;
};

/** What a person types in; a connection cannot be mixed with it. */
type KeyAuth = Auth & { oauth?: never };

type AuthOptions = { getItAt: string; fields?: readonly CredentialField[] };

const apiKey: CredentialField = {
  name: "api_key",
  label: "API key",
  help: "The secret key from your account's API settings.",
  example: "sample_api_key",
};

const secret = (secrets: Secrets, name: string): string => secrets[name] ?? "";

/** `Authorization: Bearer <api_key>` */
export const bearer = (options: AuthOptions): KeyAuth => header("authorization", { ...options, prefix: "Bearer " });

type OneField = AuthOptions & { field?: string };

/** One field's value, put into the request where the vendor wants it. */
function oneField(options: OneField, put: (request: UpstreamRequest, value: string) => void): KeyAuth {
  const fields = options.fields ?? [apiKey];
  const field = options.field ?? firstName(fields);
  return {
    fields,
    getItAt: options.getItAt,
    apply: (request, secrets) => put(request, secret(secrets, field)),
  };
}

/** A header of any name, with what stands before the value: `header("authorization", { prefix: "Token " })`. */
export const header = (name: string, options: OneField & { prefix?: string }): KeyAuth =>
  oneField(options, (request, value) => {
    request.headers[name.toLowerCase()] = `${options.prefix ?? ""}${value}`;
  });

/** A query parameter. */
export const query = (name: string, options: OneField): KeyAuth =>
  oneField(options, (request, value) => {
    const url = new URL(request.url);
    url.searchParams.set(name, value);
    request.url = url.href;
  });

/**
 * HTTP basic authentication from two fields, or from one and an empty password, or from one and a user name that is the
 * same for everybody: `{ always: "api" }`.
 */
export function basic(
  options: AuthOptions & { fields: readonly CredentialField[]; user: string | { always: string }; password?: string },
): KeyAuth {
  return {
    fields: options.fields,
    getItAt: options.getItAt,
    apply: (request, secrets) => {
      const user = typeof options.user === "string" ? secret(secrets, options.user) : options.user.always;
      const password = options.password ? secret(secrets, options.password) : "";
      const pair = Buffer.from(`${user}:${password}`, "utf8").toString("base64");
      request.headers.authorization = `Basic ${pair}`;
    },
  };
}

/** A field of the JSON or form body; a GET has no body, and goes without. */
export const body = (name: string, options: OneField): KeyAuth =>
  oneField(options, (request, value) => {
    if (request.method === "GET") return;
    const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
    if (isForm) {
      const form = new URLSearchParams(String(request.body ?? ""));
      form.set(name, value);
      request.body = form.toString();
      return;
    }
    request.headers["content-type"] = "application/json";
    request.body = JSON.stringify({ ...JSON.parse(String(request.body ?? "{}")), [name]: value });
  });

/** The credential stands in the base URL's `{placeholders}` (`https://api.telegram.org/bot{token}`) and nowhere else. */
export const inBaseUrl = (options: AuthOptions & { fields: readonly CredentialField[] }): KeyAuth => ({
  fields: options.fields,
  getItAt: options.getItAt,
  apply: () => {},
});

type OAuthOptions = Pick<OAuthConnection, "authorizeUrl" | "tokenUrl" | "scopes"> &
  Partial<OAuthConnection> & {
    /** The vendor's page on which a person sees and ends what they allowed. */
    getItAt: string;
  };

const accessToken: CredentialField = {
  name: "access_token",
  label: "Access token",
  help: "Comes from the connection, and is renewed before it expires.",
  example: "sample_access_token",
};

/** `Authorization: Bearer <access_token>`, of an account that a person connected. */
export function oauth2({ getItAt, ...options }: OAuthOptions): Auth {
  return {
    ...bearer({ getItAt, fields: [accessToken] }),
    oauth: {
      issuer: new URL(options.authorizeUrl).origin,
      extraAuthorizeParams: {},
      tokenAuth: "body",
      ...options,
    },
  };
}

/** Several keys at once, such as two headers. Fields of the same name are asked for once. */
export function all(...parts: readonly [KeyAuth, ...KeyAuth[]]): KeyAuth {
  const fields = new Map(parts.flatMap((part) => part.fields.map((field) => [field.name, field])));
  return {
    fields: [...fields.values()],
    getItAt: parts[0].getItAt,
    apply: (request, secrets) => {
      for (const part of parts) part.apply(request, secrets);
    },
  };
}

function firstName(fields: readonly CredentialField[]): string {
  return fields[0]?.name ?? "api_key";
}
