import { ChangeCache } from "@/server/changes/change-cache";
import { pool } from "@/server/db";
import { log } from "@/server/log";
import { type PolicyRules, SavedPolicyRules } from "@/server/policy/policy-rules";

/** The rules in force, from memory where they are; undefined when the organization has none. */
export function policyFor(organizationId: string): PolicyRules | undefined | Promise<PolicyRules | undefined> {
  const found = policies.get(organizationId);
  return found instanceof Promise ? found.then(({ rules }) => rules) : found.rules;
}

const policiesMax = 10_000;
const policyTtlMs = 60_000;

type InForce = { rules: PolicyRules | undefined };

const policies = new ChangeCache<InForce>({
  topic: "policy",
  max: policiesMax,
  ttlMs: policyTtlMs,
  load: loadPolicy,
  keyOf: ({ organizationId }) => organizationId,
});

async function loadPolicy(organizationId: string): Promise<InForce> {
  const { rows } = await pool().query<{ rules: unknown }>({
    name: "policy-in-force",
    text: "SELECT rules FROM policy WHERE organization_id = $1 ORDER BY version DESC LIMIT 1",
    values: [organizationId],
  });
  const [row] = rows;
  return { rules: row && readRules(organizationId, row.rules) };
}

/** Rules that this version of the product does not understand deny everything. */
function readRules(organizationId: string, stored: unknown): PolicyRules {
  const read = SavedPolicyRules.safeParse(stored);
  if (read.success) return read.data;
  log().error({ organizationId, err: read.error }, "A stored policy cannot be read, so that it denies all calls.");
  return { version: 1, rules: [{ id: "unreadable-policy", effect: "deny", match: {} }], default: "deny" };
}
