"use client";

import type { Dispatch, SetStateAction } from "react";
import { cn } from "@/components/class-names";
import type { KeyForm } from "@/components/keys/key-form-state";
import { ToolPatterns, type ToolSuggestion } from "@/components/keys/tool-patterns";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type ScopeChoice = { scope: string; description: string };

type KeyFieldsProps = {
  form: KeyForm;
  setForm: Dispatch<SetStateAction<KeyForm>>;
  errors: Partial<Record<keyof KeyForm, string>>;
  scopes: readonly ScopeChoice[];
  suggestions: readonly ToolSuggestion[];
  isNew: boolean;
};

export function KeyFields({ form, setForm, errors, scopes, suggestions, isNew }: KeyFieldsProps) {
  const set = <Name extends keyof KeyForm>(name: Name, value: KeyForm[Name]) =>
    setForm((before) => ({ ...before, [name]: value }));
  return (
    <>
      <Field label="Name" hint="What you recognise it by, such as the agent that uses it." error={errors.name}>
        {(control) => (
          <Input
            {...control}
            value={form.name}
            maxLength={60}
            onChange={(event) => set("name", event.target.value)}
            placeholder="Research agent"
            autoComplete="off"
          />
        )}
      </Field>
      {isNew && <ModeChoice mode={form.mode} onChange={(mode) => set("mode", mode)} />}
      <FieldGroup legend="Scopes" hint={errors.scopes && <span className="text-danger">{errors.scopes}</span>}>
        <div className="grid gap-x-4 gap-y-2.5 sm:grid-cols-2">
          {scopes.map((choice) => (
            <ScopeBox
              key={choice.scope}
              choice={choice}
              chosen={form.scopes}
              onChange={(next) => set("scopes", next)}
            />
          ))}
        </div>
      </FieldGroup>
      <div className="grid gap-5 sm:grid-cols-2">
        <ToolPatterns
          label="Allowed tools"
          hint="A tool, tavily/search, email.* or category:llm. Empty: all."
          placeholder="All tools"
          value={form.allow}
          onChange={(allow) => set("allow", allow)}
          suggestions={suggestions}
        />
        <ToolPatterns
          label="Denied tools"
          hint="Wins over what is allowed."
          placeholder="None"
          value={form.deny}
          onChange={(deny) => set("deny", deny)}
          suggestions={suggestions}
        />
      </div>
      <FieldGroup
        legend="Budget in credits"
        hint="Empty: no limit but the balance. Days and months are UTC. 1,000 credits are $1."
      >
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
          {budgetFields.map(({ name, label }) => (
            <Field key={name} label={label} error={errors[name]}>
              {(control) => (
                <Input
                  {...control}
                  value={form[name]}
                  inputMode="decimal"
                  placeholder="No limit"
                  autoComplete="off"
                  onChange={(event) => set(name, event.target.value)}
                />
              )}
            </Field>
          ))}
        </div>
      </FieldGroup>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Calls a minute" error={errors.ratePerMinute}>
          {(control) => (
            <Input
              {...control}
              value={form.ratePerMinute}
              inputMode="numeric"
              autoComplete="off"
              onChange={(event) => set("ratePerMinute", event.target.value)}
            />
          )}
        </Field>
        <Field label="Last day" isOptional error={errors.expiresOn} hint="It works until the end of that day, UTC.">
          {(control) => (
            <Input
              {...control}
              type="date"
              value={form.expiresOn}
              onChange={(event) => set("expiresOn", event.target.value)}
            />
          )}
        </Field>
      </div>
    </>
  );
}

const budgetFields = [
  { name: "perCall", label: "Per call" },
  { name: "perDay", label: "Per day" },
  { name: "perMonth", label: "Per month" },
] as const;

const modes = [
  { mode: "live", title: "Live", note: "Calls the real tools and spends credits." },
  { mode: "test", title: "Test", note: "Answers with recorded samples, free." },
] as const;

const ModeChoice = ({ mode, onChange }: { mode: KeyForm["mode"]; onChange: (mode: KeyForm["mode"]) => void }) => (
  <FieldGroup legend="Mode">
    <div className="grid gap-3 sm:grid-cols-2">
      {modes.map((choice) => (
        <label
          key={choice.mode}
          className={cn(
            "flex gap-3 rounded-lg border px-3.5 py-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent",
            mode === choice.mode ? "border-foreground" : "hover:border-border-strong",
          )}
        >
          <input
            type="radio"
            name="mode"
            className="mt-0.5 size-4 shrink-0 accent-primary"
            checked={mode === choice.mode}
            onChange={() => onChange(choice.mode)}
          />
          <span>
            <span className="block font-medium text-[13px]">{choice.title}</span>
            <span className="block text-muted text-xs">{choice.note}</span>
          </span>
        </label>
      ))}
    </div>
  </FieldGroup>
);

type ScopeBoxProps = { choice: ScopeChoice; chosen: KeyForm["scopes"]; onChange: (scopes: KeyForm["scopes"]) => void };

function ScopeBox({ choice, chosen, onChange }: ScopeBoxProps) {
  const scope = choice.scope as KeyForm["scopes"][number];
  const isChosen = chosen.includes(scope);
  return (
    <label className="flex gap-2.5">
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-primary"
        checked={isChosen}
        onChange={() => onChange(isChosen ? chosen.filter((other) => other !== scope) : [...chosen, scope])}
      />
      <span className="min-w-0">
        <span className="block font-mono text-[12.5px]">{scope}</span>
        <span className="block text-muted text-xs">{choice.description}</span>
      </span>
    </label>
  );
}
