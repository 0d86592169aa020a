"use client";

import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { overlayStyle } from "@/components/ui/dialog";

type ConfirmDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  children: ReactNode;
  action: string;
  isPending: boolean;
  onConfirm: () => void;
};

/** Before something that cannot be taken back. */
export function ConfirmDialog({
  isOpen,
  onOpenChange,
  title,
  children,
  action,
  isPending,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={overlayStyle} />
        <AlertDialog.Content className="fixed inset-x-4 top-[22dvh] z-50 mx-auto max-w-md animate-rise rounded-2xl border bg-raised shadow-floating">
          <div className="px-6 py-5">
            <AlertDialog.Title className="font-semibold text-base">{title}</AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div className="mt-1.5 text-muted text-sm">{children}</div>
            </AlertDialog.Description>
          </div>
          <footer className="flex justify-end gap-2 rounded-b-2xl border-t bg-surface px-6 py-3.5">
            <AlertDialog.Cancel asChild>
              <Button look="secondary">Cancel</Button>
            </AlertDialog.Cancel>
            <Button look="danger" isPending={isPending} onClick={onConfirm}>
              {action}
            </Button>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
