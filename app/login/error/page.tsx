import type { Metadata } from "next";
import Link from "next/link";
import { NarrowPage } from "@/components/narrow-page";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Sign-in failed", robots: { index: false } };

const explanations: Record<string, { title: string; lead: string }> = {
  Verification: {
    title: "This link no longer works",
    lead: "A sign-in link works once, within 24 hours. Yours was used already or is too old. Ask for a new one.",
  },
  TooManyLinks: {
    title: "Too many links",
    lead: "Several links were sent to this address within an hour. Use the newest one, or try again later.",
  },
  AccessDenied: {
    title: "You cannot sign in",
    lead: "This account may not sign in here. Ask whoever runs this server.",
  },
};

const unknown = {
  title: "Sign-in failed",
  lead: "Something went wrong on our side. Try again; if it persists, tell whoever runs this server.",
};

export default async function SignInErrorPage({ searchParams }: { searchParams: Promise<{ error?: string }> }) {
  const { error = "" } = await searchParams;
  const { title, lead } = explanations[error] ?? unknown;
  return (
    <NarrowPage title={title} lead={lead}>
      <Button asChild className="w-full">
        <Link href="/login">Ask for a new link</Link>
      </Button>
    </NarrowPage>
  );
}
