import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/logo";

/** A page with one thing to do, in the middle. */
export function NarrowPage({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-surface px-4 py-12">
      <div className="w-full max-w-sm">
        <Link href="/" className="mx-auto mb-8 flex w-fit rounded-lg">
          <Logo />
        </Link>
        <div className="rounded-2xl border bg-raised p-7 shadow-panel sm:p-8">
          <h1 className="font-semibold text-xl">{title}</h1>
          {lead && <div className="mt-1.5 text-muted text-sm">{lead}</div>}
          {children && <div className="mt-6">{children}</div>}
        </div>
      </div>
    </main>
  );
}
