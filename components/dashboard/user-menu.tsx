"use client";

import { ChevronsUpDown, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useTransition } from "react";
import { type Theme, useTheme } from "@/components/theme";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuSeparator,
  MenuTrigger,
  menuItemStyle,
} from "@/components/ui/menu";

const themes: readonly { value: Theme; label: string; icon: typeof Sun }[] = [
  { value: "system", label: "System", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
];

type UserMenuProps = { email: string; role: string; signOut: () => Promise<void> };

export function UserMenu({ email, role, signOut }: UserMenuProps) {
  const [theme, setTheme] = useTheme();
  const [isLeaving, startLeaving] = useTransition();
  return (
    <Menu>
      <MenuTrigger className="flex h-11 w-full items-center gap-2.5 rounded-lg px-2 text-left transition-colors hover:bg-hover data-[state=open]:bg-hover">
        <span className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-xs uppercase">
          {email.charAt(0)}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-[13px] leading-tight">{email}</span>
          <span className="block text-muted text-xs capitalize leading-tight">{role}</span>
        </span>
        <ChevronsUpDown className="size-4 shrink-0 text-faint" aria-hidden="true" />
        <span className="sr-only">Account menu</span>
      </MenuTrigger>
      <MenuContent align="start" side="top" className="w-(--radix-dropdown-menu-trigger-width)">
        <MenuLabel>Theme</MenuLabel>
        <MenuRadioGroup value={theme}>
          {themes.map(({ value, label, icon: Icon }) => (
            <DropdownMenu.RadioItem
              key={value}
              value={value}
              className={menuItemStyle}
              onSelect={(event) => {
                event.preventDefault();
                setTheme(value);
              }}
            >
              <Icon aria-hidden="true" />
              <span className="flex-1">{label}</span>
              <DropdownMenu.ItemIndicator className="size-1.5 rounded-full bg-foreground" />
            </DropdownMenu.RadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem disabled={isLeaving} onSelect={() => startLeaving(signOut)}>
          <LogOut aria-hidden="true" />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
