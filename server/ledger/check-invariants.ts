import type pg from "pg";

/** Sentences for whatever does not add up; none means that the books are in order. */
export async function checkInvariants(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    // One snapshot: calls that settle meanwhile must not look like differences.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const sentences: string[] = [];
    for (const [law, sql] of Object.entries(laws)) {
      const { rows } = await client.query<{ place: string }>(`${sql} LIMIT ${examplesMax}`);
      sentences.push(...rows.map(({ place }) => `${law} Broken for ${place}.`));
    }
    return sentences;
  } finally {
    await client.query("ROLLBACK").finally(() => client.release());
  }
}

const examplesMax = 5;

/** Each finds the places where its law does not hold. */
const laws = {
  "L1: the postings of an entry sum up to zero.": `
    SELECT concat_ws('/', organization_id, kind, source_id) AS place
    FROM posting GROUP BY organization_id, kind, source_id HAVING sum(amount) <> 0 OR count(*) <> 2`,
  "L2: available, held and spent are what was credited, and that is what was granted.": `
    SELECT organization_id AS place
    FROM ledger_account AS account
    WHERE available + held + spent <> credited OR credited <> (
      SELECT coalesce(sum(entry.amount), 0) FROM ledger_entry AS entry
      WHERE entry.organization_id = account.organization_id AND credit_account = 'customer'
    )`,
  "L3: no counter is below zero.": `
    SELECT organization_id AS place
    FROM ledger_account WHERE least(available, held, spent, credited) < 0`,
  "L4: held is the sum of the open holds.": `
    SELECT organization_id AS place
    FROM (SELECT organization_id, sum(amount) AS amount FROM hold WHERE state = 'open' GROUP BY 1) AS total
    FULL JOIN ledger_account USING (organization_id)
    WHERE coalesce(total.amount, 0) <> coalesce(held, 0)`,
  "L5: spent is what captures took from the customer, and what holds say was captured.": `
    SELECT organization_id AS place
    FROM ledger_account AS account
    WHERE spent <> (
      SELECT coalesce(sum(entry.amount), 0) FROM ledger_entry AS entry
      WHERE entry.organization_id = account.organization_id AND kind = 'capture' AND debit_account = 'customer'
    ) OR spent <> (
      SELECT coalesce(sum(captured), 0) FROM hold WHERE hold.organization_id = account.organization_id
    )`,
  "L6: a capture has one call, which says what it cost; a call that cost something has its capture.": `
    SELECT concat_ws('/', organization_id, id) AS place
    FROM call
    FULL JOIN (
      SELECT organization_id, source_id AS id, CASE debit_account WHEN 'customer' THEN amount ELSE 0 END AS amount
      FROM ledger_entry WHERE kind = 'capture'
    ) AS capture USING (organization_id, id)
    WHERE call.credits IS NULL OR call.credits <> coalesce(capture.amount, 0)`,
  "L7: a hold resolves once, and takes at most what it held.": `
    SELECT concat_ws('/', organization_id, id) AS place
    FROM (SELECT organization_id, call_id AS id, state, amount, captured FROM hold) AS hold
    FULL JOIN (
      SELECT organization_id, source_id AS id, debit_account, amount AS entered
      FROM ledger_entry WHERE kind = 'capture'
    ) AS capture USING (organization_id, id)
    WHERE hold.state IS NULL OR captured > hold.amount OR CASE
      WHEN state = 'captured' AND captured > 0 THEN debit_account = 'customer' AND entered = captured
      WHEN state = 'lost' THEN debit_account = 'platform_loss' AND entered <= hold.amount AND captured = 0
      ELSE entered IS NULL AND captured = 0
    END IS NOT TRUE`,
  "L9: a budget has used what its open and captured holds of the window say.": `
    SELECT concat_ws('/', budget.organization_id, budget.lineage_id) AS place
    FROM key_budget AS budget
    LEFT JOIN hold USING (organization_id, lineage_id)
    GROUP BY budget.organization_id, budget.lineage_id
    HAVING day_used <> coalesce(sum(CASE state WHEN 'open' THEN amount ELSE captured END)
        FILTER (WHERE hold.day = budget.day), 0)
      OR month_used <> coalesce(sum(CASE state WHEN 'open' THEN amount ELSE captured END)
        FILTER (WHERE hold.month = budget.month), 0)`,
  "L12: the balance that the postings give is the one that is kept.": `
    SELECT organization_id AS place
    FROM (SELECT organization_id, sum(amount) AS balance FROM posting WHERE account = 'customer' GROUP BY 1) AS rebuilt
    FULL JOIN ledger_account AS account USING (organization_id)
    WHERE coalesce(rebuilt.balance, 0) <> coalesce(available + held, 0)`,
};
