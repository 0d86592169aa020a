/** What a key may do, in the words that people grant it with. */
export const scopes = {
  "tools:read": "List tools and their prices.",
  "tools:execute": "Call tools.",
  "usage:read": "Read calls, usage, balance and ledger.",
  "keys:write": "Create, change and revoke keys that may do no more than itself.",
  "credentials:write": "Add and remove vendor credentials.",
  "billing:write": "Start a purchase of credits.",
} as const;

export type Scope = keyof typeof scopes;

export const doorNames = ["rest", "mcp", "a2a", "tool-calls", "playground"] as const;
export type DoorName = (typeof doorNames)[number];

/** Who asks, proven by a door. It is the only source of the organization. */
export type Caller = {
  organizationId: string;
  /** The API key, or null for a member who is signed in. */
  keyId: string | null;
  /** The budget that the call counts against: the key's lineage, or `member`. */
  lineageId: string;
  userId: string | null;
  /** `test` runs the sandbox: nothing reaches a vendor, nothing is charged. */
  mode: "live" | "test";
  scopes: ReadonlySet<Scope>;
  /** Tool patterns: `tavily`, `tavily/search`, `email.*`, `category:payments-commerce`. Empty allow: every tool. Deny wins. */
  allow: readonly string[];
  deny: readonly string[];
  ratePerMinute: number;
  inFlightMax: number;
  ip: string | null;
};
