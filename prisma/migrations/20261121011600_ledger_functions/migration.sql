-- The ledger's functions. All credits move here and nowhere else.
--
-- A batch means exactly what its items mean one after the other, settlements before holds. The row of an
-- organization's account is the lock on all its holds and budgets. Whatever the statistics say, rows are found by their
-- key (LATERAL with LIMIT cannot be turned into a join) and written at their place (ctid, which stays under that lock):
-- a plan made while a table was empty would scan it when it has grown.

-- NULL: the key had no budget, so that none has to get anything back.
ALTER TABLE hold ALTER COLUMN day DROP NOT NULL, ALTER COLUMN month DROP NOT NULL;

CREATE FUNCTION ledger_now() RETURNS timestamptz LANGUAGE sql STABLE RETURN now();

CREATE FUNCTION ledger_today() RETURNS date LANGUAGE sql STABLE RETURN (ledger_now() AT TIME ZONE 'UTC')::date;

-- What holds did not use goes back to the budgets that counted them, unless these have moved on to another window. (A
-- budget that was removed and made anew has not counted the holds from before, hence never below zero.)
CREATE FUNCTION ledger_give_back(
  organizations text[], lineages text[], days date[], months date[], amounts bigint[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE key_budget
  SET day_used = greatest(day_used - day_unused, 0), month_used = greatest(month_used - month_unused, 0)
  FROM (
    SELECT
      budget.place,
      coalesce(sum(item.amount) FILTER (WHERE item.day = budget.day), 0)::bigint AS day_unused,
      coalesce(sum(item.amount) FILTER (WHERE item.month = budget.month), 0)::bigint AS month_unused
    FROM unnest(organizations, lineages, days, months, amounts) AS item (organization_id, lineage_id, day, month, amount)
    CROSS JOIN LATERAL (
      SELECT ctid AS place, key_budget.day, key_budget.month
      FROM key_budget
      WHERE key_budget.organization_id = item.organization_id AND key_budget.lineage_id = item.lineage_id
      LIMIT 1
    ) AS budget
    WHERE item.amount <> 0
    GROUP BY budget.place
  ) AS total
  WHERE key_budget.ctid = total.place;
END $$;

-- One flush of a gateway: resolves holds and records their calls, then sets credits aside. `accounts` names each
-- organization once; items and budgets point at them by position. Documents come as one line each (a line feed in JSON
-- is mere white space), which costs half of what reading them as an array or inside another document does.
--
-- Answers "status captured available" for each settlement and "status available" for each hold, where "call", "day" and
-- "month" name the budget in the way. NULL: nothing was done, because what one item gets may depend on what another
-- does; they are to come one by one. The caller never puts two settlements or two holds of one call into a batch.
CREATE FUNCTION ledger_batch(
  accounts text[],
  account_of int[], settled_calls text[], captures bigint[], calls json, inputs text, outputs text,
  event_ids text[], events text, idempotency_keys text[], idempotency_statuses int[], idempotency_answers text[],
  budget_accounts int[], budget_lineages text[],
  budget_of int[], held_calls text[], key_ids text[], amounts bigint[], tools text[], operations text[],
  request_ids text[], ttls_ms int[]
) RETURNS text LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan
  SET jit = off
  SET enable_seqscan = off
  SET enable_hashjoin = off
  SET enable_mergejoin = off
AS $$
DECLARE
  settlements int := cardinality(settled_calls);
  holds int := cardinality(held_calls);
  account record;
  -- Of full length from the start: an array that begins with its second element is unnested from its second row.
  account_places tid[] := array_fill(NULL::tid, ARRAY[cardinality(accounts)]);
  balances bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(accounts)]);
  held_totals bigint[] := array_fill(0::bigint, ARRAY[cardinality(accounts)]);
  paid_totals bigint[] := held_totals;

  places tid[]; states text[]; hold_amounts bigint[]; captured_amounts bigint[]; lineages text[];
  hold_days date[]; hold_months date[];
  new_states text[] := array_fill(NULL::text, ARRAY[settlements]);
  paid_amounts bigint[] := array_fill(NULL::bigint, ARRAY[settlements]);
  unused_amounts bigint[] := paid_amounts;
  debited text[] := new_states;
  charges bigint[] := paid_amounts;
  is_effective boolean[];
  status text; freed bigint; paid bigint; charge bigint;
  resolved int := 0; updated int; is_charged boolean := false; is_budget_moved boolean := false;

  today date := ledger_today();
  this_month date := date_trunc('month', today);
  budget_places tid[]; call_maxes bigint[]; day_rests bigint[]; month_rests bigint[]; days date[]; months date[];
  used_totals bigint[] := array_fill(0::bigint, ARRAY[cardinality(budget_lineages)]);
  is_accepted boolean[];
  known record; known_answers text[];
  budget_at int; amount bigint;

  at int;
  answers text[];
BEGIN
  -- In one order everywhere, so that no two batches wait for each other; and first, so that what follows sees the latest.
  FOR account IN
    SELECT organization_id, ctid AS place, available
    FROM ledger_account WHERE organization_id = ANY (accounts) ORDER BY organization_id FOR UPDATE
  LOOP
    at := array_position(accounts, account.organization_id);
    account_places[at] := account.place;
    balances[at] := account.available;
  END LOOP;

  IF settlements > 0 THEN
    SELECT
      array_agg(place ORDER BY n), array_agg(state ORDER BY n), array_agg(hold.amount ORDER BY n),
      array_agg(captured ORDER BY n), array_agg(lineage_id ORDER BY n), array_agg(day ORDER BY n),
      array_agg(month ORDER BY n)
    INTO places, states, hold_amounts, captured_amounts, lineages, hold_days, hold_months
    FROM unnest(account_of, settled_calls) WITH ORDINALITY AS item (account, call_id, n)
    LEFT JOIN LATERAL (
      SELECT ctid AS place, hold.state, hold.amount, hold.captured, hold.lineage_id, hold.day, hold.month
      FROM hold
      WHERE hold.organization_id = accounts[item.account] AND hold.call_id = item.call_id
      LIMIT 1
    ) AS hold ON true;

    IF 'expired' = ANY (states) AND settlements + holds > 1 THEN
      RETURN NULL;
    END IF;

    FOR i IN 1 .. settlements LOOP
      at := account_of[i];
      charge := CASE WHEN captures[i] IS NOT NULL THEN least(greatest(captures[i], 0), hold_amounts[i]) END;
      freed := 0;
      paid := 0;
      IF states[i] = 'open' THEN
        freed := hold_amounts[i];
        IF charge IS NULL THEN
          status := 'released';
        ELSE
          status := 'captured';
          paid := charge;
        END IF;
      ELSIF states[i] IS NULL THEN
        PERFORM FROM call WHERE organization_id = accounts[at] AND id = settled_calls[i];
        status := CASE WHEN FOUND THEN 'repeated' ELSE 'recorded' END;
      ELSIF states[i] <> 'expired' THEN
        status := 'repeated';
      ELSIF charge IS NULL THEN
        status := 'released';
      ELSE
        PERFORM
        FROM key_budget
        WHERE organization_id = accounts[at] AND lineage_id = lineages[i] AND (
          (day = hold_days[i] AND charge > per_day_max - day_used)
          OR (month = hold_months[i] AND charge > per_month_max - month_used)
        );
        IF charge > 0 AND (FOUND OR charge > balances[at]) THEN
          status := 'lost';
        ELSE
          status := 'late';
          paid := charge;
        END IF;
      END IF;

      IF status <> 'repeated' THEN
        is_effective[i] := true;
        IF status <> 'recorded' THEN
          resolved := resolved + 1;
          new_states[i] := CASE status WHEN 'late' THEN 'captured' ELSE status END;
          IF charge > 0 THEN
            is_charged := true;
            charges[i] := charge;
            debited[i] := CASE status WHEN 'lost' THEN 'platform_loss' ELSE 'customer' END;
          END IF;
        END IF;
        paid_amounts[i] := paid;
        unused_amounts[i] := freed - paid;
        is_budget_moved := is_budget_moved OR freed <> paid;
        balances[at] := balances[at] + freed - paid;
        held_totals[at] := held_totals[at] - freed;
        paid_totals[at] := paid_totals[at] + paid;
      END IF;
      -- A repetition hears what the first settlement took: it may be asking because it never got that answer.
      answers[i] := concat_ws(
        ' ', status, CASE WHEN status = 'repeated' THEN coalesce(captured_amounts[i], 0) ELSE paid END,
        coalesce(balances[at], 0)
      );
    END LOOP;

    UPDATE hold
    SET state = item.state, captured = item.paid
    FROM unnest(places, new_states, paid_amounts) AS item (place, state, paid)
    WHERE hold.ctid = item.place AND item.state IS NOT NULL;
    GET DIAGNOSTICS updated = ROW_COUNT;
    IF updated <> resolved THEN
      RAISE EXCEPTION 'a batch settles a call twice';
    END IF;

    IF is_charged THEN
      INSERT INTO ledger_entry (organization_id, kind, source_id, debit_account, credit_account, amount)
      SELECT accounts[item.account], 'capture', item.call_id, item.debited, 'revenue', item.charge
      FROM unnest(account_of, settled_calls, debited, charges) AS item (account, call_id, debited, charge)
      WHERE item.charge > 0;
    END IF;

    IF is_budget_moved THEN
      PERFORM ledger_give_back(
        ARRAY (SELECT accounts[item.account] FROM unnest(account_of) AS item (account)), lineages, hold_days,
        hold_months, unused_amounts
      );
    END IF;

    -- Replaces what the sweep of an expired hold had to guess.
    INSERT INTO call (
      organization_id, id, credits, request_id, key_id, user_id, door, tool, operation, capability, status, error_code,
      error_message, credential, sandbox, cached, attempts, latency_ms, upstream_ms, session, metadata, input, output,
      created_at
    )
    SELECT
      accounts[account_of[n]], settled_calls[n], paid_amounts[n], request_id, key_id, user_id, door, tool, operation,
      capability, item.status, error_code, error_message, credential, sandbox, cached, attempts, latency_ms,
      upstream_ms, session, metadata, item.input::json, item.output::json, created_at
    FROM ROWS FROM (
      json_to_recordset(calls) AS (
        request_id text, key_id text, user_id text, door text, tool text, operation text, capability text, status text,
        error_code text, error_message text, credential text, sandbox boolean, cached boolean, attempts int,
        latency_ms int, upstream_ms int, session text, metadata json, created_at timestamptz
      ),
      unnest(string_to_array(inputs, E'\n', '')), unnest(string_to_array(outputs, E'\n', ''))
    ) WITH ORDINALITY AS item (
      request_id, key_id, user_id, door, tool, operation, capability, status, error_code, error_message, credential,
      sandbox, cached, attempts, latency_ms, upstream_ms, session, metadata, created_at, input, output, n
    )
    WHERE is_effective[n] AND request_id IS NOT NULL
    ON CONFLICT (organization_id, id) DO UPDATE
    SET user_id = excluded.user_id, door = excluded.door, capability = excluded.capability, status = excluded.status,
      error_code = excluded.error_code, error_message = excluded.error_message, credits = excluded.credits,
      credential = excluded.credential, sandbox = excluded.sandbox, cached = excluded.cached,
      attempts = excluded.attempts, latency_ms = excluded.latency_ms, upstream_ms = excluded.upstream_ms,
      session = excluded.session, metadata = excluded.metadata, input = excluded.input, output = excluded.output,
      created_at = excluded.created_at;

    INSERT INTO audit_event (organization_id, id, body)
    SELECT accounts[account_of[n]], event_ids[n], item.body::json
    FROM unnest(string_to_array(events, E'\n', '')) WITH ORDINALITY AS item (body, n)
    WHERE is_effective[n] AND event_ids[n] IS NOT NULL
    ON CONFLICT (organization_id, id) DO NOTHING;

    FOR i IN 1 .. settlements LOOP
      IF idempotency_statuses[i] IS NOT NULL THEN
        UPDATE idempotency
        SET status = idempotency_statuses[i], answer = idempotency_answers[i]
        WHERE organization_id = accounts[account_of[i]] AND key = idempotency_keys[i] AND call_id = settled_calls[i]
          AND idempotency.status IS NULL;
      ELSIF idempotency_keys[i] IS NOT NULL THEN
        DELETE FROM idempotency
        WHERE organization_id = accounts[account_of[i]] AND key = idempotency_keys[i] AND call_id = settled_calls[i]
          AND idempotency.status IS NULL;
      END IF;
    END LOOP;
  END IF;

  IF holds > 0 THEN
    -- A clock that is set back never opens a window again.
    SELECT
      array_agg(place ORDER BY n), array_agg(per_call_max ORDER BY n),
      array_agg(per_day_max - CASE WHEN day >= today THEN day_used ELSE 0 END ORDER BY n),
      array_agg(per_month_max - CASE WHEN month >= this_month THEN month_used ELSE 0 END ORDER BY n),
      array_agg(CASE WHEN day < today THEN today ELSE day END ORDER BY n),
      array_agg(CASE WHEN month < this_month THEN this_month ELSE month END ORDER BY n)
    INTO budget_places, call_maxes, day_rests, month_rests, days, months
    FROM unnest(budget_accounts, budget_lineages) WITH ORDINALITY AS item (account, lineage_id, n)
    LEFT JOIN LATERAL (
      SELECT ctid AS place, key_budget.*
      FROM key_budget
      WHERE key_budget.organization_id = accounts[item.account] AND key_budget.lineage_id = item.lineage_id
      LIMIT 1
    ) AS budget ON true;

    FOR known IN
      SELECT
        n,
        state = 'open' AND (hold.key_id, hold.lineage_id, hold.amount, hold.tool, hold.operation, hold.request_id)
          = (key_ids[n], budget_lineages[budget_of[n]], amounts[n], tools[n], operations[n], request_ids[n])
          AS is_replay
      FROM unnest(budget_of, held_calls) WITH ORDINALITY AS item (budget, call_id, n)
      CROSS JOIN LATERAL (
        SELECT *
        FROM hold
        WHERE hold.organization_id = accounts[budget_accounts[item.budget]] AND hold.call_id = item.call_id
        LIMIT 1
      ) AS hold
    LOOP
      known_answers[known.n] := CASE WHEN known.is_replay THEN 'held' ELSE 'conflict' END;
    END LOOP;

    FOR i IN 1 .. holds LOOP
      budget_at := budget_of[i];
      at := budget_accounts[budget_at];
      amount := amounts[i];
      IF amount IS NULL OR amount < 0 OR balances[at] IS NULL THEN
        status := 'refused 0';
      ELSIF known_answers[i] IS NOT NULL THEN
        status := known_answers[i] || ' ' || balances[at];
      ELSIF amount > balances[at] THEN
        status := 'insufficient_credits ' || balances[at];
      ELSIF amount > call_maxes[budget_at] THEN
        status := 'call ' || call_maxes[budget_at];
      ELSIF amount > day_rests[budget_at] THEN
        status := 'day ' || greatest(day_rests[budget_at], 0);
      ELSIF amount > month_rests[budget_at] THEN
        status := 'month ' || greatest(month_rests[budget_at], 0);
      ELSE
        is_accepted[i] := true;
        balances[at] := balances[at] - amount;
        held_totals[at] := held_totals[at] + amount;
        day_rests[budget_at] := day_rests[budget_at] - amount;
        month_rests[budget_at] := month_rests[budget_at] - amount;
        used_totals[budget_at] := used_totals[budget_at] + amount;
        status := 'held ' || balances[at];
      END IF;
      answers[settlements + i] := status;
    END LOOP;

    IF is_accepted IS NOT NULL THEN
      INSERT INTO hold (
        organization_id, call_id, key_id, lineage_id, amount, day, month, tool, operation, request_id, expires_at,
        created_at
      )
      SELECT
        accounts[budget_accounts[item.budget]], item.call_id, item.key_id, budget_lineages[item.budget], item.amount,
        days[item.budget], months[item.budget], item.tool, item.operation, item.request_id,
        ledger_now() + item.ttl_ms * interval '1 ms', ledger_now()
      FROM unnest(budget_of, held_calls, key_ids, amounts, tools, operations, request_ids, ttls_ms) WITH ORDINALITY
        AS item (budget, call_id, key_id, amount, tool, operation, request_id, ttl_ms, n)
      WHERE is_accepted[item.n];
    END IF;

    IF array_remove(budget_places, NULL) <> '{}' THEN
      UPDATE key_budget AS budget
      SET day = item.day, day_used = CASE WHEN budget.day = item.day THEN day_used ELSE 0 END + item.amount,
        month = item.month, month_used = CASE WHEN budget.month = item.month THEN month_used ELSE 0 END + item.amount
      FROM unnest(budget_places, days, months, used_totals) AS item (place, day, month, amount)
      WHERE budget.ctid = item.place AND item.amount > 0;
    END IF;
  END IF;

  -- What is freed, paid and held anew in one step.
  UPDATE ledger_account
  SET available = available - item.more_held - item.paid, held = held + item.more_held, spent = spent + item.paid
  FROM unnest(account_places, held_totals, paid_totals) AS item (place, more_held, paid)
  WHERE ledger_account.ctid = item.place AND (item.more_held <> 0 OR item.paid <> 0);

  RETURN array_to_string(answers, ',');
END $$;

-- Gives back holds whose gateway stopped before it settled them, and writes the one call row and the one audit event
-- that their calls still lack. At most as many holds as event ids are given; answers how many it found.
CREATE FUNCTION ledger_sweep(event_ids text[]) RETURNS int LANGUAGE plpgsql
  SET enable_seqscan = off
AS $$
DECLARE
  candidates text[];
  organizations text[]; call_ids text[]; lineages text[]; days date[]; months date[]; amounts bigint[];
BEGIN
  SELECT array_agg(DISTINCT organization_id) INTO candidates
  FROM (
    SELECT organization_id FROM hold WHERE state = 'open' AND expires_at <= ledger_now()
    ORDER BY expires_at LIMIT cardinality(event_ids)
  ) AS candidate;

  PERFORM FROM ledger_account WHERE organization_id = ANY (candidates) ORDER BY organization_id FOR UPDATE;

  -- Only now is it certain that no settlement and no other sweep has them.
  WITH expired AS (
    UPDATE hold
    SET state = 'expired'
    WHERE ctid = ANY (ARRAY (
      SELECT ctid
      FROM hold
      WHERE state = 'open' AND expires_at <= ledger_now() AND organization_id = ANY (candidates)
      ORDER BY expires_at LIMIT cardinality(event_ids)
    ))
    RETURNING *
  )
  SELECT
    array_agg(organization_id), array_agg(call_id), array_agg(lineage_id), array_agg(day), array_agg(month),
    array_agg(amount)
  INTO organizations, call_ids, lineages, days, months, amounts
  FROM expired;

  UPDATE ledger_account AS account
  SET available = account.available + total.amount, held = account.held - total.amount
  FROM (
    SELECT item.organization_id, sum(item.amount)::bigint AS amount
    FROM unnest(organizations, amounts) AS item (organization_id, amount)
    GROUP BY item.organization_id
  ) AS total
  WHERE account.organization_id = total.organization_id;

  PERFORM ledger_give_back(organizations, lineages, days, months, amounts);

  WITH recorded AS (
    INSERT INTO call (
      organization_id, id, request_id, key_id, door, tool, operation, status, error_code, error_message, credential,
      sandbox, latency_ms, upstream_ms, created_at
    )
    SELECT
      organization_id, call_id, request_id, key_id, 'unknown', tool, operation, 'failed', 'internal_error',
      'The gateway stopped before this call was settled. It was not charged.', 'none', false,
      least(extract(epoch FROM ledger_now() - created_at) * 1000, 2147483647)::int, 0, created_at
    FROM hold
    WHERE (organization_id, call_id) IN (SELECT * FROM unnest(organizations, call_ids))
    ON CONFLICT (organization_id, id) DO NOTHING
    RETURNING *
  )
  INSERT INTO audit_event (organization_id, id, body)
  SELECT
    organization_id, event_ids[row_number() OVER ()],
    json_build_object(
      'version', 1, 'type', 'call', 'call_id', id, 'request_id', request_id, 'time', created_at,
      'actor', json_build_object('key_id', key_id, 'user_id', NULL, 'ip', NULL), 'door', NULL,
      'tool', tool, 'operation', operation, 'credential', credential, 'sandbox', sandbox, 'latency_ms', latency_ms,
      'outcome', status, 'error_code', error_code, 'credits', 0
    )
  FROM recorded;

  RETURN coalesce(cardinality(call_ids), 0);
END $$;
