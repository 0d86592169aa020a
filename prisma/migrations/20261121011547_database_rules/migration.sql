-- What Prisma's schema cannot say.

-- Money never goes below zero, and the counters of an account always add up. One constraint a table: PostgreSQL reads
-- each one anew for every statement that writes.
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_check" CHECK (
  "available" >= 0 AND "held" >= 0 AND "spent" >= 0 AND "available" + "held" + "spent" = "credited"
);
ALTER TABLE "key_budget" ADD CONSTRAINT "key_budget_check" CHECK (
  "per_call_max" >= 0 AND "per_day_max" >= 0 AND "per_month_max" >= 0 AND "day_used" >= 0 AND "month_used" >= 0
);
ALTER TABLE "hold" ADD CONSTRAINT "hold_check" CHECK (
  "captured" >= 0 AND "captured" <= "amount" AND ("captured" = 0 OR "state" = 'captured')
  AND "state" IN ('open', 'captured', 'released', 'expired', 'lost')
);
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_check" CHECK (
  "amount" > 0 AND "debit_account" <> "credit_account"
);

-- These rows change with every call: room on the page keeps the new version beside the old one, without index work.
ALTER TABLE "ledger_account" SET (fillfactor = 50);
ALTER TABLE "key_budget" SET (fillfactor = 50);
ALTER TABLE "change_sequence" SET (fillfactor = 50);

CREATE INDEX "hold_open_expires_at_idx" ON "hold" ("expires_at") WHERE "state" = 'open';

-- The journal as signed rows, two an entry; those of one account sum up to its balance.
CREATE VIEW "posting" AS
SELECT "organization_id", "kind", "source_id", "side"."account", "side"."amount", "created_at"
FROM "ledger_entry" AS "entry"
CROSS JOIN LATERAL (
  VALUES ("entry"."debit_account", -"entry"."amount"), ("entry"."credit_account", "entry"."amount")
) AS "side" ("account", "amount");

-- History is only ever added to.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "ledger_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Processes keep keys, policies and credentials in memory. Whoever changes one says so in the same transaction: the
-- notification is instant, and the sequence tells a process that missed one.
INSERT INTO "change_sequence" ("id", "value") VALUES (1, 0);

CREATE FUNCTION "announce_change"("topic" text, "organization_id" text, "id" text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  "moved" bigint;
BEGIN
  UPDATE "change_sequence" AS "sequence" SET "value" = "sequence"."value" + 1 WHERE "sequence"."id" = 1
    RETURNING "sequence"."value" INTO "moved";
  PERFORM pg_notify('toolroute_changes', json_build_object(
    'topic', "topic", 'organization_id', "organization_id", 'id', "announce_change"."id", 'sequence', "moved"
  )::text);
  RETURN "moved";
END $$;
