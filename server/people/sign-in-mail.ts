import { publicUrl } from "@/server/env";
import type { Mail } from "@/server/people/mail";

/** The mail with the link that signs in. Its address comes from our settings, never from the request's host. */
export function signInMail(recipient: string, authLink: string): Mail {
  const link = atPublicUrl(authLink);
  const { host } = new URL(publicUrl());
  return {
    recipient,
    subject: `Sign in to ToolRoute (${host})`,
    text: [
      "Open this link to sign in to ToolRoute:",
      link,
      "It works once, within 24 hours. If you did not ask for it, ignore this mail: nothing happens without the link.",
    ].join("\n\n"),
    html: signInHtml(link),
  };
}

export function atPublicUrl(address: string): string {
  const { pathname, search } = new URL(address);
  return new URL(`${pathname}${search}`, publicUrl()).href;
}

const signInHtml = (link: string) => `<!doctype html>
<html lang="en"><body style="margin:0;padding:40px 16px;background:#fafafa;font:15px/1.6 system-ui,sans-serif;color:#171717">
<div style="max-width:440px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e5e5e5;border-radius:12px">
<p style="margin:0 0 16px;font-size:18px;font-weight:600">Sign in to ToolRoute</p>
<p style="margin:0 0 24px"><a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#171717;color:#fff;text-decoration:none">Sign in</a></p>
<p style="margin:0;color:#5c5c5c;font-size:13px">The link works once, within 24 hours. If you did not ask for it, ignore this mail.</p>
</div></body></html>`;

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
