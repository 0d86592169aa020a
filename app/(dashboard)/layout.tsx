import Link from "next/link";
import type { ReactNode } from "react";
import { toCredits } from "@/adapters/kit/price";
import { leave } from "@/app/(dashboard)/actions";
import { requireVisitor } from "@/app/visitor";
import { BalanceCard } from "@/components/dashboard/balance-card";
import { MobileBar } from "@/components/dashboard/mobile-bar";
import { Navigation } from "@/components/dashboard/navigation";
import { UserMenu } from "@/components/dashboard/user-menu";
import { Logo } from "@/components/logo";
import { TrpcProvider } from "@/components/trpc";
import { readBalance } from "@/server/ledger/read-balance";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { person, member } = await requireVisitor();
  const { available } = await readBalance(member.organizationId);
  const account = (
    <>
      <BalanceCard credits={toCredits(available)} />
      <UserMenu email={person.email} role={member.role} signOut={leave} />
    </>
  );
  return (
    <TrpcProvider organizationId={member.organizationId}>
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-primary px-4 py-2 text-on-primary focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <div className="min-h-dvh lg:grid lg:grid-cols-[248px_minmax(0,1fr)]">
        <MobileBar organization={member.organizationName}>{account}</MobileBar>
        <aside className="sticky top-0 hidden h-dvh flex-col border-r bg-surface p-4 lg:flex">
          <Link href="/dashboard/overview" className="mb-5 w-fit rounded-lg px-2 pt-1">
            <Logo />
          </Link>
          <p className="mb-2 truncate px-2.5 text-muted text-xs" title={member.organizationName}>
            {member.organizationName}
          </p>
          <Navigation />
          <div className="mt-auto flex flex-col gap-3">{account}</div>
        </aside>
        <main id="content" className="min-w-0 px-4 py-7 sm:px-8 sm:py-10">
          <div className="mx-auto max-w-6xl">{children}</div>
        </main>
      </div>
    </TrpcProvider>
  );
}
