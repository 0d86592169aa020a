"use client";

import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { useCredentialsRefresh } from "@/components/credentials/use-credentials-refresh";
import { sentenceOf, useOrganizationId, useTRPC } from "@/components/trpc";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

type RemoveDialogProps = { id: string; title: string; isProvided: boolean; onClose: () => void };

export function RemoveDialog({ id, title, isProvided, onClose }: RemoveDialogProps) {
  const trpc = useTRPC();
  const organizationId = useOrganizationId();
  const refresh = useCredentialsRefresh();
  const remove = useMutation(
    trpc.credentials.remove.mutationOptions({
      onError: (error) => toast.error(sentenceOf(error)),
      onSuccess: async () => {
        toast.success(`The credential of ${title} is removed`);
        onClose();
        await refresh();
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={`Remove the credential of ${title}?`}
      action="Remove"
      isPending={remove.isPending}
      onConfirm={() => remove.mutate({ organizationId, id })}
    >
      {isProvided
        ? "Your calls go on with ToolRoute's own account, for credits."
        : `Calls to ${title} are refused until you connect it again.`}
    </ConfirmDialog>
  );
}
