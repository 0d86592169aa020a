"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import type { Key } from "@/components/keys/key-form-state";
import { useKeysRefresh } from "@/components/keys/use-keys-refresh";
import { sentenceOf, useOrganizationId, useTRPC } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

export function RevokeDialog({ subject, onClose }: { subject: Key; onClose: () => void }) {
  const trpc = useTRPC();
  const organizationId = useOrganizationId();
  const refresh = useKeysRefresh();
  const revoke = useMutation(
    trpc.keys.revoke.mutationOptions({
      onError: (error) => toast.error(sentenceOf(error)),
      onSuccess: async () => {
        toast.success(`${subject.name} is revoked`);
        onClose();
        await refresh();
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={`Revoke ${subject.name}?`}
      action="Revoke key"
      isPending={revoke.isPending}
      onConfirm={() => revoke.mutate({ organizationId, id: subject.id })}
    >
      Whatever uses <span className="font-mono text-foreground">{subject.hint}</span> is refused within a second. This
      cannot be undone.
    </ConfirmDialog>
  );
}
