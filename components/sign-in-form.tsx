"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type State = { email: string; error: string } | null;
type SignInFormProps = { from: string; action: (previous: State, form: FormData) => Promise<State> };

export function SignInForm({ from, action }: SignInFormProps) {
  const [state, submit, isPending] = useActionState(action, null);
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="from" value={from} />
      <Field label="E-mail address" error={state?.error}>
        {(control) => (
          <Input
            {...control}
            key={state?.email}
            name="email"
            type="email"
            autoComplete="email"
            autoFocus
            required
            placeholder="ada@example.com"
            defaultValue={state?.email}
            className="h-10"
          />
        )}
      </Field>
      <Button type="submit" isPending={isPending} className="h-10">
        Send sign-in link
      </Button>
    </form>
  );
}
