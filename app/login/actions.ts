"use server";

import { redirect } from "next/navigation";
import { log } from "@/server/log";
import { Email, signIn } from "@/server/people/auth";
import { canSendMail } from "@/server/people/mail";
import { safePath } from "@/server/people/redirects";

export type SignInState = { email: string; error: string } | null;

/** Mails a sign-in link. The answer is the same whether or not the address has an account. */
export async function requestLink(_previous: SignInState, form: FormData): Promise<SignInState> {
  const typed = String(form.get("email") ?? "");
  const email = Email.safeParse(typed);
  if (!email.success) return { email: typed, error: "Enter an e-mail address, such as ada@example.com." };
  if (!canSendMail()) return { email: typed, error: "Mail is not set up on this server yet." };
  const goOn = await sendLink(email.data, safePath(form.get("from")));
  return goOn ? redirect(goOn) : { email: typed, error: "The mail could not be sent. Try again in a minute." };
}

async function sendLink(email: string, redirectTo: string): Promise<string | null> {
  try {
    const next = await signIn("nodemailer", { email, redirectTo, redirect: false });
    const isTooMany = String(next).includes("error=TooManyLinks");
    return isTooMany ? "/login/error?error=TooManyLinks" : `/login/check-email?to=${encodeURIComponent(email)}`;
  } catch (cause) {
    log().error({ err: cause }, "a sign-in mail could not be sent");
    return null;
  }
}
