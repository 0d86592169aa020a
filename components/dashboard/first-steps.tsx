import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/class-names";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";

/** From nothing to a first call. */
export function FirstSteps({ hasKey, curl }: { hasKey: boolean; curl: string }) {
  return (
    <Card aria-label="First steps">
      <CardHeader title="Make your first call" description="Two minutes, three steps." />
      <ol className="flex flex-col gap-6 px-5 py-5">
        <Step number={1} title="Create an API key" isDone={hasKey}>
          <p className="text-muted">
            A test key answers with recorded samples and costs nothing; a live key calls the real tools and spends
            credits.
          </p>
          <Button asChild size="small" look={hasKey ? "secondary" : "primary"} className="mt-3">
            <Link href="/dashboard/keys?create">{hasKey ? "Create another key" : "Create a key"}</Link>
          </Button>
        </Step>
        <Step number={2} title="Call a tool">
          <p className="text-muted">
            Put the key into <code className="font-mono text-[13px] text-foreground">TOOLROUTE_KEY</code> and run this.
            Every tool works the same way.
          </p>
          <CodeBlock code={curl} title="Shell" className="mt-3" />
        </Step>
        <Step number={3} title="See what happened">
          <p className="text-muted">The call appears below with its input, output, time and price.</p>
        </Step>
      </ol>
    </Card>
  );
}

type StepProps = { number: number; title: string; isDone?: boolean; children: ReactNode };

const Step = ({ number, title, isDone, children }: StepProps) => (
  <li className="flex gap-4">
    <span
      className={cn(
        "grid size-6 shrink-0 place-items-center rounded-full border font-medium text-xs",
        isDone ? "border-transparent bg-success-soft text-success" : "text-muted",
      )}
    >
      {isDone ? <Check className="size-3.5" aria-label="Done" /> : number}
    </span>
    <div className="min-w-0 flex-1">
      <h3 className="mb-0.5 font-medium leading-6">{title}</h3>
      {children}
    </div>
  </li>
);
