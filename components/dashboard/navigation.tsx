"use client";

import { Activity, Gauge, KeyRound, Vault } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/class-names";

const entries = [
  { href: "/dashboard/overview", label: "Overview", icon: Gauge },
  { href: "/dashboard/keys", label: "API keys", icon: KeyRound },
  { href: "/dashboard/calls", label: "Calls", icon: Activity },
  { href: "/dashboard/credentials", label: "Credentials", icon: Vault },
] as const;

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const path = usePathname();
  return (
    <nav aria-label="Dashboard">
      <ul className="flex flex-col gap-0.5">
        {entries.map(({ href, label, icon: Icon }) => {
          const isCurrent = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                onClick={() => onNavigate?.()}
                aria-current={isCurrent ? "page" : undefined}
                className={cn(
                  "flex h-9 items-center gap-2.5 rounded-lg px-2.5 text-sm transition-colors lg:h-8",
                  isCurrent
                    ? "bg-hover font-medium text-foreground"
                    : "text-muted hover:bg-hover hover:text-foreground",
                )}
              >
                <Icon className="size-4" aria-hidden="true" />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
