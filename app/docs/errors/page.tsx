import type { Metadata } from "next";
import Link from "next/link";
import { meanings } from "@/app/docs/errors/meanings";
import { Logo } from "@/components/logo";
import { CodeBlock } from "@/components/ui/code-block";
import { type ErrorKind, errorKinds } from "@/server/errors";

export const metadata: Metadata = {
  title: "Errors",
  description: "Every error code, what it means and what mends it.",
};

const shape = JSON.stringify(
  {
    error: {
      code: "invalid_input",
      message: 'The input is not valid: limt is not a known field. Did you mean "limit"?',
      retryable: false,
      request_id: "req_…",
      docs: "https://…/docs/errors#invalid_input",
      details: { issues: [{ path: "limt", message: "…", expected: "…" }] },
    },
  },
  null,
  2,
);

export default function ErrorsPage() {
  return (
    <main className="mx-auto max-w-3xl px-5 py-10 sm:px-8 sm:py-14">
      <Link href="/" className="flex w-fit rounded-lg">
        <Logo />
      </Link>
      <h1 className="mt-10 font-semibold text-3xl tracking-tight">Errors</h1>
      <p className="mt-3 text-muted leading-relaxed">
        Every route fails in one shape. The message is a sentence that says what to do; the header{" "}
        <code className="font-mono text-[13px]">x-should-retry</code> tells a program the same. A failed call is never
        charged.
      </p>
      <div className="mt-6">
        <CodeBlock code={shape} title="One shape" isTall />
      </div>
      <dl className="mt-10 divide-y border-y">
        {(Object.keys(errorKinds) as ErrorKind[]).map((code) => (
          <div key={code} id={code} className="scroll-mt-6 py-5 target:bg-surface">
            <dt className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <code className="font-medium font-mono text-sm">{code}</code>
              <span className="text-muted text-xs">
                HTTP {errorKinds[code].status}
                {errorKinds[code].retryable ? " · worth trying again" : ""}
              </span>
            </dt>
            <dd className="mt-1.5 text-muted text-sm leading-relaxed">{meanings[code]}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
