"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import type { Key } from "@/components/keys/key-form-state";
import { useKeysRefresh } from "@/components/keys/use-keys-refresh";
import { sentenceOf, useOrganizationId, useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";

const hourS = 3_600;
const overlaps = [
  { seconds: 0, label: "Ends at once" },
  { seconds: hourS, label: "Works for 1 more hour" },
  { seconds: 24 * hourS, label: "Works for 1 more day" },
  { seconds: 7 * 24 * hourS, label: "Works for 7 more days" },
] as const;
const overlapDefault = 24 * hourS;

type RotateDialogProps = { subject: Key; onClose: () => void; onCreated: (plain: string) => void };

export function RotateDialog({ subject, onClose, onCreated }: RotateDialogProps) {
  const trpc = useTRPC();
  const organizationId = useOrganizationId();
  const refresh = useKeysRefresh();
  const [overlap, setOverlap] = useState<number>(overlapDefault);
  const rotate = useMutation(
    trpc.keys.rotate.mutationOptions({
      onError: (error) => toast.error(sentenceOf(error)),
      onSuccess: async ({ key }) => {
        onCreated(key);
        await refresh();
      },
    }),
  );
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Rotate ${subject.name}`}
      description="Makes a new key with the same rights and the same budget."
    >
      <DialogBody>
        <Field label="The old key" hint="Long enough to put the new key wherever the old one is used.">
          {(control) => (
            <Select {...control} value={overlap} onChange={(event) => setOverlap(Number(event.target.value))}>
              {overlaps.map(({ seconds, label }) => (
                <option key={seconds} value={seconds}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button look="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button
          isPending={rotate.isPending}
          onClick={() => rotate.mutate({ organizationId, id: subject.id, rotation: { overlap_seconds: overlap } })}
        >
          Rotate key
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
