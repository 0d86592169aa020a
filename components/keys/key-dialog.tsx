"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { KeyFields, type ScopeChoice } from "@/components/keys/key-fields";
import { emptyKeyForm, formOfKey, type Key, keyFormErrors, limitsOf } from "@/components/keys/key-form-state";
import type { ToolSuggestion } from "@/components/keys/tool-patterns";
import { useKeysRefresh } from "@/components/keys/use-keys-refresh";
import { sentenceOf, useOrganizationId, useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";

export type KeyChoices = { scopes: readonly ScopeChoice[]; suggestions: readonly ToolSuggestion[] };

type KeyDialogProps = {
  /** The key to change, or null for a new one. */
  subject: Key | null;
  choices: KeyChoices;
  onClose: () => void;
  onCreated: (plain: string) => void;
};

export function KeyDialog({ subject, choices, onClose, onCreated }: KeyDialogProps) {
  const trpc = useTRPC();
  const organizationId = useOrganizationId();
  const refresh = useKeysRefresh();
  const [form, setForm] = useState(() => (subject ? formOfKey(subject) : emptyKeyForm));
  const [isChecked, setIsChecked] = useState(false);
  const errors = isChecked ? keyFormErrors(form) : {};
  const onError = (error: unknown) => toast.error(sentenceOf(error));
  const create = useMutation(trpc.keys.create.mutationOptions({ onError }));
  const update = useMutation(trpc.keys.update.mutationOptions({ onError }));

  const save = async () => {
    if (subject) {
      await update.mutateAsync({ organizationId, id: subject.id, patch: changedLimits(subject, limitsOf(form)) });
      toast.success("Key changed");
      onClose();
    } else {
      const made = await create.mutateAsync({ organizationId, key: { ...limitsOf(form), mode: form.mode } });
      onCreated(made.key);
    }
    await refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    // The error was shown by `onError`; the form stays open as it is.
    if (Object.keys(keyFormErrors(form)).length === 0) save().catch(() => {});
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={subject ? "Change key" : "Create API key"}
      description={
        subject ? `${subject.name}, ${subject.hint}` : "Give each agent a key of its own, with only what it needs."
      }
      width="sm:max-w-2xl"
    >
      <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
        <DialogBody>
          <KeyFields form={form} setForm={setForm} errors={errors} isNew={!subject} {...choices} />
        </DialogBody>
        <DialogFooter>
          <Button look="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" isPending={create.isPending || update.isPending}>
            {subject ? "Save changes" : "Create key"}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

/** An expiry that was not touched stays the exact moment that it was, which may lie within a day. */
function changedLimits(subject: Key, limits: ReturnType<typeof limitsOf>) {
  const { expires_at, ...others } = limits;
  const isSameDay = formOfKey(subject).expiresOn === (expires_at?.slice(0, "2026-01-01".length) ?? "");
  return isSameDay ? others : limits;
}
