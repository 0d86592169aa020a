import { KeyRound, type LucideIcon, ScrollText, Wallet } from "lucide-react";
import Link from "next/link";
import { connection } from "next/server";
import { catalog } from "@/adapters/catalog";
import { curlOf } from "@/app/(dashboard)/example-call";
import { Logo } from "@/components/logo";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { publicUrl } from "@/server/env";

const operationsCount = catalog.reduce((sum, { operations }) => sum + operations.length, 0);

const firstSearch = { tool: "tavily", operation: "search", input: { query: "MCP security best practices" } };

const points: readonly { icon: LucideIcon; title: string; text: string }[] = [
  {
    icon: KeyRound,
    title: "One key",
    text: "Each agent gets a key with the tools it may use, a budget and a rate. Revoke it, and it stops within a second.",
  },
  {
    icon: Wallet,
    title: "One balance",
    text: "Credits pay for every tool; 1,000 are a dollar. Failed calls cost nothing. Bring your own vendor keys and calls are free.",
  },
  {
    icon: ScrollText,
    title: "One record",
    text: "Input, output, time and price of each call, whether it came over REST or MCP.",
  },
];

export default async function HomePage() {
  // The examples carry this server's own address, which a build does not know.
  await connection();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex h-16 w-full max-w-6xl items-center justify-between px-5 sm:px-8">
        <Link href="/" className="flex rounded-lg">
          <Logo />
        </Link>
        <nav aria-label="Account" className="flex items-center gap-2">
          <Button asChild look="ghost" size="small">
            <Link href="/login">Sign in</Link>
          </Button>
          <Button asChild size="small">
            <Link href="/dashboard/overview">Dashboard</Link>
          </Button>
        </nav>
      </header>
      <main className="mx-auto w-full max-w-6xl flex-1 px-5 sm:px-8">
        <section className="grid items-center gap-10 py-14 sm:py-20 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-16">
          <div>
            <h1 className="font-semibold text-4xl leading-[1.1] tracking-[-0.03em] sm:text-5xl">
              One API key for every tool your agent needs
            </h1>
            <p className="mt-5 max-w-lg text-[17px] text-muted leading-relaxed">
              ToolRoute stands between your agents and the services they call. {operationsCount} operations of{" "}
              {catalog.length} tools, one way to call them, one prepaid balance.
            </p>
            <div className="mt-8 flex flex-wrap gap-3">
              <Button asChild size="large">
                <Link href="/login">Get a key</Link>
              </Button>
              <Button asChild size="large" look="secondary">
                <a href="#start">Quick start</a>
              </Button>
            </div>
          </div>
          <CodeBlock code={curlOf(firstSearch)} title="Search the web" />
        </section>
        <section aria-label="What you get" className="grid gap-8 border-t py-12 sm:grid-cols-3 sm:gap-10">
          {points.map(({ icon: Icon, title, text }) => (
            <div key={title}>
              <Icon className="size-5 text-accent" aria-hidden="true" />
              <h2 className="mt-3 font-semibold text-[15px]">{title}</h2>
              <p className="mt-1.5 text-muted leading-relaxed">{text}</p>
            </div>
          ))}
        </section>
        <section id="start" className="scroll-mt-6 border-t py-12">
          <h2 className="font-semibold text-2xl">Quick start</h2>
          <ol className="mt-6 grid gap-4 lg:grid-cols-3">
            {quickStart(publicUrl()).map(({ title, text, code }, index) => (
              <li key={title} className="flex min-w-0 flex-col">
                <h3 className="font-medium">
                  <span className="mr-2 text-faint tabular-nums">{index + 1}</span>
                  {title}
                </h3>
                <p className="mt-1 mb-4 text-muted">{text}</p>
                <CodeBlock code={code} title="Shell" className="mt-auto" />
              </li>
            ))}
          </ol>
        </section>
      </main>
      <footer className="border-t">
        <p className="mx-auto max-w-6xl px-5 py-6 text-muted text-xs sm:px-8">ToolRoute: one way to every tool.</p>
      </footer>
    </div>
  );
}

const quickStart = (origin: string) => [
  {
    title: "Start it",
    text: "It brings its own database and prints two keys at its first start: a live one and a test one.",
    code: "npm ci && npm start",
  },
  {
    title: "Keep the key",
    text: "A test key answers with recorded samples and costs nothing. Make more of them in the dashboard.",
    code: "export TOOLROUTE_KEY=tr_test_…",
  },
  {
    title: "See what there is",
    text: "Every tool with its operations, input, output and price. No key is needed to look.",
    code: `curl ${origin}/api/v1/tools`,
  },
];
