import type { RouterInputs, RouterOutputs } from "@/server/trpc/router";

export type Key = RouterOutputs["keys"]["list"]["data"][number];
export type NewKeyInput = RouterInputs["keys"]["create"]["key"];
type Scope = NonNullable<NewKeyInput["scopes"]>[number];

/** The form as it is typed: numbers and days are still text. */
export type KeyForm = {
  name: string;
  mode: "live" | "test";
  scopes: Scope[];
  allow: string[];
  deny: string[];
  perCall: string;
  perDay: string;
  perMonth: string;
  ratePerMinute: string;
  expiresOn: string;
};

const defaultScopes: Scope[] = ["tools:read", "tools:execute", "usage:read"];
const defaultRatePerMinute = 600;

export const emptyKeyForm: KeyForm = {
  name: "",
  mode: "live",
  scopes: defaultScopes,
  allow: [],
  deny: [],
  perCall: "",
  perDay: "",
  perMonth: "",
  ratePerMinute: String(defaultRatePerMinute),
  expiresOn: "",
};

export const formOfKey = (key: Key): KeyForm => ({
  name: key.name,
  mode: key.mode === "test" ? "test" : "live",
  scopes: key.scopes as Scope[],
  allow: key.allow,
  deny: key.deny,
  perCall: textOf(key.budgets?.per_call),
  perDay: textOf(key.budgets?.per_day),
  perMonth: textOf(key.budgets?.per_month),
  ratePerMinute: String(key.rate_per_minute),
  expiresOn: key.expires_at?.slice(0, isoDayLength) ?? "",
});

const isoDayLength = 10;
const textOf = (amount: number | null | undefined) => (amount == null ? "" : String(amount));

/** What is missing or cannot be read, by field. */
export function keyFormErrors(form: KeyForm): Partial<Record<keyof KeyForm, string>> {
  const errors: Partial<Record<keyof KeyForm, string>> = {};
  if (!form.name.trim()) errors.name = "Give the key a name.";
  if (form.scopes.length === 0) errors.scopes = "Choose at least one.";
  for (const field of ["perCall", "perDay", "perMonth"] as const)
    if (!/^(\d+(\.\d{1,6})?)?$/.test(form[field].trim())) errors[field] = "A number such as 500 or 0.5.";
  if (!/^[1-9]\d*$/.test(form.ratePerMinute.trim())) errors.ratePerMinute = "A whole number from 1.";
  if (form.expiresOn && endOfDay(form.expiresOn).getTime() <= Date.now()) errors.expiresOn = "This day is over.";
  return errors;
}

/** As the server wants it; `mode` is fixed once a key exists. */
export const limitsOf = (form: KeyForm) => ({
  name: form.name.trim(),
  scopes: form.scopes,
  allow: form.allow,
  deny: form.deny,
  budgets: { per_call: amountOf(form.perCall), per_day: amountOf(form.perDay), per_month: amountOf(form.perMonth) },
  rate_per_minute: Number(form.ratePerMinute),
  expires_at: form.expiresOn ? endOfDay(form.expiresOn).toISOString() : null,
});

const amountOf = (text: string) => (text.trim() === "" ? null : Number(text));
const endOfDay = (day: string) => new Date(`${day}T23:59:59.000Z`);
