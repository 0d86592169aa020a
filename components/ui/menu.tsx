"use client";

import { DropdownMenu } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/class-names";

export const Menu = DropdownMenu.Root;
export const MenuTrigger = DropdownMenu.Trigger;
export const MenuSeparator = () => <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-border" />;
export const MenuRadioGroup = DropdownMenu.RadioGroup;

export function MenuContent({ className, children, ...props }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        sideOffset={6}
        collisionPadding={8}
        className={cn("z-50 min-w-44 animate-fade-in rounded-xl border bg-raised p-1 shadow-floating", className)}
        {...props}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

export const menuItemStyle =
  "flex h-8 w-full select-none items-center gap-2.5 rounded-lg px-2.5 text-[13px] text-foreground outline-none data-highlighted:bg-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:text-faint";

export function MenuItem({
  className,
  isDanger,
  ...props
}: ComponentProps<typeof DropdownMenu.Item> & { isDanger?: boolean }) {
  return (
    <DropdownMenu.Item
      className={cn(menuItemStyle, isDanger && "text-danger [&_svg]:text-danger", className)}
      {...props}
    />
  );
}

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <DropdownMenu.Label className="px-2.5 py-1.5 text-muted text-xs">{children}</DropdownMenu.Label>
);
