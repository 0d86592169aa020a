import type { Metadata } from "next";
import Link from "next/link";
import { NarrowPage } from "@/components/narrow-page";
import { Button } from "@/components/ui/button";
import { hasOutbox } from "@/server/env";

export const metadata: Metadata = { title: "Check your mail", robots: { index: false } };

export default async function CheckEmailPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const { to } = await searchParams;
  return (
    <NarrowPage
      title="Check your mail"
      lead={
        <>
          We sent a sign-in link to{" "}
          <strong className="break-all font-medium text-foreground">{to ?? "your address"}</strong>. It works once,
          within 24 hours.
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {hasOutbox() && (
          <>
            <p className="rounded-lg bg-accent-soft px-3.5 py-3 text-[13px] text-foreground">
              This server has no mail server, so it keeps its mail: the link waits in the outbox.
            </p>
            <Button asChild>
              <Link href="/outbox">Open the outbox</Link>
            </Button>
          </>
        )}
        <Button asChild look="secondary">
          <Link href="/login">Use another address</Link>
        </Button>
      </div>
    </NarrowPage>
  );
}
