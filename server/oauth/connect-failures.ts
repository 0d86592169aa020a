type Sentence = (title: string) => string;

/** Why a connection did not come about, as the dashboard tells it. */
export const connectFailures = {
  unavailable: (title) => `${title} cannot be connected here yet: whoever runs this server has to register it first.`,
  not_allowed: (title) => `Your role does not allow you to connect ${title}: ask an owner or admin.`,
  state: () => "That sign-in was not started here, took too long or was used before. Start it again.",
  denied: (title) => `${title} was not connected, because access was not allowed there.`,
  refused: (title) => `${title} did not accept the sign-in. Start it again.`,
  failed: (title) => `${title} could not be reached to finish the connection. Try again later.`,
} as const satisfies Record<string, Sentence>;

export type ConnectFailureKind = keyof typeof connectFailures;

export const isConnectFailure = (kind: unknown): kind is ConnectFailureKind =>
  typeof kind === "string" && Object.hasOwn(connectFailures, kind);

export class ConnectFailure extends Error {
  readonly kind: ConnectFailureKind;
  readonly tool: string | undefined;

  constructor(kind: ConnectFailureKind, tool?: string, options: { cause?: unknown } = {}) {
    super(`A connection failed: ${kind}.`, options);
    this.kind = kind;
    this.tool = tool;
  }
}
