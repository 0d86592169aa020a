import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { wantedPathHeader } from "@/app/wanted-path";
import { themeScript } from "@/components/theme-script";
import { env, publicUrl } from "@/server/env";

/** Headers of our pages. It protects nobody's data: every page and procedure asks who is there itself. */
export function proxy(request: NextRequest): NextResponse {
  const isPrivate = privatePaths.test(request.nextUrl.pathname);
  return isPrivate ? privateResponse(request) : withHeaders(NextResponse.next(), commonHeaders());
}

// The gateway's own doors have nothing to do with pages, and files of the build never change.
export const config = { matcher: "/((?!_next/|api/v1/|api/a2a|mcp|metrics|.*\\.(?:svg|png|ico|txt)$).*)" };

const privatePaths = /^\/(?:dashboard|login|outbox|api\/(?:auth|trpc))(?:\/|$)/;
const nonceBytes = 16;
const themeScriptHash = createHash("sha256").update(themeScript).digest("base64");

function privateResponse(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(randomBytes(nonceBytes).toString("base64"));
  const headers = new Headers(request.headers);
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  headers.set(wantedPathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return withHeaders(NextResponse.next({ request: { headers } }), {
    ...commonHeaders(),
    "content-security-policy": policy,
    "cache-control": "private, no-store",
    // Sign-in links carry a token: no address of ours goes to another site.
    "referrer-policy": "same-origin",
  });
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

const commonHeaders = (): Record<string, string> => ({
  "content-security-policy": "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
  ...(publicUrl().startsWith("https:") && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
});

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = env().NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'sha256-${themeScriptHash}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Menus and dialogs are placed by style attributes, which no nonce can cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
