"use client";

import { Menu as MenuIcon, X } from "lucide-react";
import Link from "next/link";
import { Dialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Navigation } from "@/components/dashboard/navigation";
import { Logo } from "@/components/logo";
import { Button } from "@/components/ui/button";
import { overlayStyle } from "@/components/ui/dialog";

/** On a phone the side bar is a drawer behind this bar. `children`: what stands under the navigation. */
export function MobileBar({ organization, children }: { organization: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b bg-background px-4 lg:hidden">
      <Link href="/dashboard/overview" className="flex rounded-lg">
        <Logo />
      </Link>
      <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
        <Dialog.Trigger asChild>
          <Button look="ghost" size="icon" className="-mr-1.5 size-10" aria-label="Open the menu">
            <MenuIcon className="size-5" aria-hidden="true" />
          </Button>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className={overlayStyle} />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] animate-slide-in flex-col border-r bg-surface p-4 shadow-floating"
          >
            <div className="mb-4 flex items-center justify-between pl-2.5">
              <Dialog.Title className="truncate font-semibold text-sm">{organization}</Dialog.Title>
              <Dialog.Close asChild>
                <Button look="ghost" size="icon" aria-label="Close the menu">
                  <X aria-hidden="true" />
                </Button>
              </Dialog.Close>
            </div>
            <Navigation onNavigate={() => setIsOpen(false)} />
            <div className="mt-auto flex flex-col gap-3">{children}</div>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  );
}
