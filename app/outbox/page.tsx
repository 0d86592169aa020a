import { Mail } from "lucide-react";
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Logo } from "@/components/logo";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { listOutbox, mayReadOutbox, type OutboxEntry } from "@/server/people/outbox";

export const metadata: Metadata = { title: "Outbox", robots: { index: false } };

export default async function OutboxPage() {
  if (!mayReadOutbox((await headers()).get("x-real-ip"))) notFound();
  const mails = await listOutbox();
  return (
    <main className="min-h-dvh bg-surface">
      <div className="mx-auto max-w-2xl px-4 py-10 sm:py-14">
        <Link href="/" className="flex w-fit rounded-lg">
          <Logo />
        </Link>
        <h1 className="mt-8 font-semibold text-2xl">Outbox</h1>
        <p className="mt-1.5 text-muted">
          No mail server is set (<code className="font-mono text-[13px]">EMAIL_SERVER</code>), so mail stays here
          instead of being sent. Whoever opens this page can read it: it exists for trying the product out.
        </p>
        <Card className="mt-8">
          {mails.length === 0 ? (
            <NoMail />
          ) : (
            <ul className="divide-y">
              {mails.map((mail) => (
                <Entry key={mail.id} mail={mail} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </main>
  );
}

const NoMail = () => (
  <EmptyState
    icon={Mail}
    title="No mail yet"
    action={
      <Button asChild>
        <Link href="/login">Sign in</Link>
      </Button>
    }
  >
    Ask for a sign-in link with any address: the mail appears here.
  </EmptyState>
);

const Entry = ({ mail }: { mail: OutboxEntry }) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-5 py-4">
    <div className="min-w-0">
      <p className="truncate font-medium">{mail.subject}</p>
      <p className="mt-0.5 break-all text-[13px] text-muted">
        {mail.recipient} · <Time at={mail.createdAt} />
      </p>
    </div>
    {mail.link && (
      <Button asChild size="small" look="secondary">
        <a href={mail.link} aria-label={`Open the sign-in link for ${mail.recipient}`}>
          Open sign-in link
        </a>
      </Button>
    )}
  </li>
);
