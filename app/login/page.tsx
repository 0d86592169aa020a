import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestLink } from "@/app/login/actions";
import { currentVisitor } from "@/app/visitor";
import { NarrowPage } from "@/components/narrow-page";
import { SignInForm } from "@/components/sign-in-form";
import { canSendMail } from "@/server/people/mail";
import { safePath } from "@/server/people/redirects";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

type LoginPageProps = { searchParams: Promise<{ from?: string; callbackUrl?: string }> };

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { from, callbackUrl } = await searchParams;
  const target = safePath(from ?? callbackUrl);
  if (await currentVisitor()) redirect(target);
  if (!canSendMail()) return <NoMailYet />;
  return (
    <NarrowPage
      title="Sign in to ToolRoute"
      lead="We mail you a link: no password to remember. New here? The same link makes your account."
    >
      <SignInForm from={target} action={requestLink} />
    </NarrowPage>
  );
}

const NoMailYet = () => (
  <NarrowPage title="Sign-in is not set up yet">
    <p className="text-muted text-sm">
      This server cannot send mail, so nobody can sign in. Whoever runs it: set <Name>EMAIL_SERVER</Name> to an SMTP
      address such as <Name>smtps://user:password@host</Name> and <Name>EMAIL_FROM</Name> to the sender, then start it
      again. API keys work meanwhile.
    </p>
  </NarrowPage>
);

const Name = ({ children }: { children: string }) => (
  <code className="break-words rounded bg-hover px-1 py-0.5 font-mono text-[12px] text-foreground">{children}</code>
);
