import type { HoldOutcome, NewHold, Settlement, SettleOutcome } from "../contract";

type Account = { available: bigint; held: bigint; spent: bigint };
type Limits = { call: bigint | null; day: bigint | null; month: bigint | null };
type Budget = Limits & { today: string; dayUsed: bigint; thisMonth: string; monthUsed: bigint };
type Hold = { content: string; lineage: string; amount: bigint; state: string; captured: bigint; expiresAt: number } & {
  day: string | undefined;
  month: string | undefined;
};

/** What the ledger must do, one item after the other, in the plainest words. */
export class LedgerModel {
  readonly accounts = new Map<string, Account>();
  readonly budgets = new Map<string, Budget>();
  readonly holds = new Map<string, Hold>();
  readonly calls = new Map<string, bigint>();
  readonly entries = new Map<string, string>();
  now: Date;

  constructor(now: string) {
    this.now = new Date(now);
  }

  grant(organizationId: string, amount: bigint) {
    const account = this.accounts.get(organizationId) ?? { available: 0n, held: 0n, spent: 0n };
    account.available += amount;
    this.accounts.set(organizationId, account);
  }

  setLimits(organizationId: string, lineageId: string, limits: Limits) {
    const key = `${organizationId}/${lineageId}`;
    const used = this.budgets.get(key) ?? { today: "1970-01-01", dayUsed: 0n, thisMonth: "1970-01-01", monthUsed: 0n };
    this.budgets.set(key, { ...used, ...limits });
  }

  hold(hold: NewHold): HoldOutcome {
    const { organizationId, amount } = hold;
    const account = this.accounts.get(organizationId);
    if (amount < 0n || !account) return { status: "refused" };
    const content = [hold.keyId, hold.lineageId, amount, hold.tool, hold.operation, hold.requestId].join();
    const known = this.holds.get(`${organizationId}/${hold.callId}`);
    if (known?.state === "open" && known.content === content) return { status: "held", available: account.available };
    if (known) return { status: "conflict" };
    if (amount > account.available) return { status: "insufficient_credits", available: account.available };

    const budget = this.budgets.get(`${organizationId}/${hold.lineageId}`);
    if (budget) {
      const day = later(budget.today, this.today());
      const month = later(budget.thisMonth, this.today().slice(0, 8).concat("01"));
      const dayUsed = day === budget.today ? budget.dayUsed : 0n;
      const monthUsed = month === budget.thisMonth ? budget.monthUsed : 0n;
      const rests = [
        ["call", budget.call],
        ["day", budget.day === null ? null : budget.day - dayUsed],
        ["month", budget.month === null ? null : budget.month - monthUsed],
      ] as const;
      for (const [limit, rest] of rests)
        if (rest !== null && amount > rest)
          return { status: "budget_exceeded", limit, available: rest < 0n ? 0n : rest };
      if (amount > 0n) {
        Object.assign(budget, { today: day, thisMonth: month });
        Object.assign(budget, { dayUsed: dayUsed + amount, monthUsed: monthUsed + amount });
      }
      this.keep(hold, content, { day, month });
    } else this.keep(hold, content, { day: undefined, month: undefined });
    account.available -= amount;
    account.held += amount;
    return { status: "held", available: account.available };
  }

  settle({ organizationId, callId, capture }: Settlement): SettleOutcome {
    const id = `${organizationId}/${callId}`;
    const hold = this.holds.get(id);
    const account = this.accounts.get(organizationId);
    const answer = (status: SettleOutcome["status"], captured = 0n) => {
      if (status !== "repeated") this.calls.set(id, captured);
      return { status, captured, available: account?.available ?? 0n };
    };
    if (!hold || !account) return answer(this.calls.has(id) ? "repeated" : "recorded");
    if (hold.state !== "open" && hold.state !== "expired") return answer("repeated", hold.captured);

    const wasOpen = hold.state === "open";
    if (wasOpen) this.giveBack(hold, organizationId);
    if (capture === null) {
      hold.state = "released";
      return answer("released");
    }
    const charge = capture < 0n ? 0n : capture > hold.amount ? hold.amount : capture;
    if (!wasOpen && charge > 0n && !this.isAffordable(hold, organizationId, charge)) {
      hold.state = "lost";
      this.entries.set(id, `platform_loss ${charge}`);
      return answer("lost");
    }
    hold.state = "captured";
    hold.captured = charge;
    account.available -= charge;
    account.spent += charge;
    this.use(hold, organizationId, charge);
    if (charge > 0n) this.entries.set(id, `customer ${charge}`);
    return answer(wasOpen ? "captured" : "late", charge);
  }

  /** Gives back every open hold of the past, and says how many there were. */
  sweep(): number {
    let released = 0;
    for (const [id, hold] of this.holds) {
      if (hold.state !== "open" || hold.expiresAt > this.now.getTime()) continue;
      this.giveBack(hold, id.slice(0, id.indexOf("/")));
      hold.state = "expired";
      if (!this.calls.has(id)) this.calls.set(id, 0n);
      released++;
    }
    return released;
  }

  private today = () => this.now.toISOString().slice(0, 10);

  private keep(hold: NewHold, content: string, window: Pick<Hold, "day" | "month">) {
    this.holds.set(`${hold.organizationId}/${hold.callId}`, {
      content,
      lineage: hold.lineageId,
      amount: hold.amount,
      state: "open",
      captured: 0n,
      expiresAt: this.now.getTime() + hold.ttlMs,
      ...window,
    });
  }

  private giveBack(hold: Hold, organizationId: string) {
    const account = this.accounts.get(organizationId);
    if (!account) throw new Error("A hold without an account.");
    account.held -= hold.amount;
    account.available += hold.amount;
    this.use(hold, organizationId, -hold.amount);
  }

  private use(hold: Hold, organizationId: string, amount: bigint) {
    const budget = this.budgets.get(`${organizationId}/${hold.lineage}`);
    if (budget && budget.today === hold.day) budget.dayUsed += amount;
    if (budget && budget.thisMonth === hold.month) budget.monthUsed += amount;
  }

  private isAffordable(hold: Hold, organizationId: string, charge: bigint): boolean {
    if (charge > (this.accounts.get(organizationId)?.available ?? 0n)) return false;
    const budget = this.budgets.get(`${organizationId}/${hold.lineage}`);
    if (!budget) return true;
    const isDayOver = budget.today === hold.day && budget.day !== null && budget.dayUsed + charge > budget.day;
    const isMonthOver =
      budget.thisMonth === hold.month && budget.month !== null && budget.monthUsed + charge > budget.month;
    return !isDayOver && !isMonthOver;
  }
}

const later = (a: string, b: string) => (a > b ? a : b);
