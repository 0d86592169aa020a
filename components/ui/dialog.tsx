"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/components/class-names";
import { Button } from "@/components/ui/button";

export const overlayStyle = "fixed inset-0 z-40 animate-fade-in bg-black/50";
const panelStyle =
  "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] animate-rise flex-col rounded-t-2xl border bg-raised shadow-floating sm:inset-x-4 sm:top-[8dvh] sm:bottom-auto sm:mx-auto sm:max-h-[84dvh] sm:rounded-2xl";

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  description?: ReactNode;
  /** False while closing would lose something that cannot be had again. */
  isDismissable?: boolean;
  width?: string;
  children: ReactNode;
};

export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  isDismissable = true,
  width,
  children,
}: DialogProps) {
  const keepOpen = (event: Event) => {
    if (!isDismissable) event.preventDefault();
  };
  return (
    <Radix.Root open={isOpen} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayStyle} />
        <Radix.Content
          className={cn(panelStyle, width ?? "sm:max-w-lg")}
          onPointerDownOutside={keepOpen}
          onEscapeKeyDown={keepOpen}
          onOpenAutoFocus={focusFirstField}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <header className="flex items-start justify-between gap-4 border-b px-6 py-4">
            <div>
              <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
              {description && (
                <Radix.Description className="mt-0.5 text-[13px] text-muted">{description}</Radix.Description>
              )}
            </div>
            {isDismissable && (
              <Radix.Close asChild>
                <Button look="ghost" size="icon" className="-mr-2" aria-label="Close">
                  <X aria-hidden="true" />
                </Button>
              </Radix.Close>
            )}
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Typing is what most dialogs are opened for; one without a field can mark what is next, or keeps the usual order. */
function focusFirstField(event: Event) {
  const panel = event.target instanceof HTMLElement ? event.target : null;
  const field = panel?.querySelector<HTMLElement>("input:not([type=hidden]), select, [data-next]");
  if (!field) return;
  event.preventDefault();
  field.focus();
}

export const DialogBody = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className={cn("flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-6 py-5", className)}>{children}</div>
);

export const DialogFooter = ({ children }: { children: ReactNode }) => (
  <footer className="flex flex-wrap items-center justify-end gap-2 border-t bg-surface px-6 py-3.5 sm:rounded-b-2xl">
    {children}
  </footer>
);
