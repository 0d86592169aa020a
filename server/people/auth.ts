import NextAuth, { type NextAuthConfig } from "next-auth";
import type { Provider } from "next-auth/providers";
import Nodemailer from "next-auth/providers/nodemailer";
import { z } from "zod";
import { env, publicUrl } from "@/server/env";
import { log } from "@/server/log";
import type { Person } from "@/server/organizations/memberships";
import { peopleAdapter } from "@/server/people/adapter";
import { sendMail } from "@/server/people/mail";
import { safePath } from "@/server/people/redirects";
import { hasTooManyLinks } from "@/server/people/sign-in-links";
import { signInMail } from "@/server/people/sign-in-mail";

const linkLifetimeS = 24 * 60 * 60;
const sessionLifetimeS = 30 * 24 * 60 * 60;

export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** Read at the first request and not at import, so that a build needs no settings. */
export const { handlers, auth, signIn, signOut } = NextAuth(() => authConfig());

/** Who is signed in, by the database. */
export async function currentPerson(): Promise<Person | null> {
  const { id, email, name } = (await auth())?.user ?? {};
  return id && email ? { id, email, name: name ?? null } : null;
}

function authConfig(): NextAuthConfig {
  return {
    adapter: peopleAdapter(),
    secret: env().AUTH_SECRET,
    trustHost: true,
    useSecureCookies: publicUrl().startsWith("https:"),
    session: { strategy: "database", maxAge: sessionLifetimeS, updateAge: sessionLifetimeS },
    pages: { signIn: "/login", verifyRequest: "/login/check-email", error: "/login/error" },
    providers: [mailProvider()],
    callbacks: {
      signIn: async ({ user, email }) => {
        if (!email?.verificationRequest || !user.email) return true;
        return (await hasTooManyLinks(user.email)) ? "/login/error?error=TooManyLinks" : true;
      },
      redirect: ({ url }) => new URL(isOwnErrorPage(url) ? url : safePath(url), publicUrl()).href,
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, email: user.email, name: user.name ?? null },
      }),
    },
    // A used or expired link is a person's everyday mistake, not an event for the log.
    logger: { error: (error) => log().warn({ err: reasonOf(error) }, "sign-in failed"), warn: () => {} },
  };
}

// Its own types disagree under exactOptionalPropertyTypes: an absent option is declared as undefined.
const mailProvider = () =>
  Nodemailer({
    server: env().EMAIL_SERVER ?? { jsonTransport: true },
    from: env().EMAIL_FROM,
    maxAge: linkLifetimeS,
    normalizeIdentifier: (identifier) => Email.parse(identifier),
    sendVerificationRequest: ({ identifier, url }) => sendMail(signInMail(identifier, url)),
  }) as Provider;

/** Auth.js wraps what was thrown in an error that says nothing. */
const reasonOf = (error: Error) =>
  error.cause instanceof Object && "err" in error.cause ? error.cause.err : (error.cause ?? error);

const isOwnErrorPage = (url: string) => url.startsWith("/login/error?");
