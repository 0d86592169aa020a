/** A tool that takes a credential, and what to ask for. */
export type ConnectableTool = {
  slug: string;
  title: string;
  category: string;
  getItAt: string;
  fields: readonly { name: string; label: string; help: string; isSecret: boolean; example: string | null }[];
  /** Calls work without a credential of one's own, for credits. */
  isProvided: boolean;
  /** A person allows it at the vendor instead of typing a key. `isReady` is false where this server is not registered there. */
  connection: { isReady: boolean } | null;
};
