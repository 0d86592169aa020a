import { cn } from "@/components/class-names";
import { CopyButton } from "@/components/ui/copy-button";

type CodeBlockProps = { code: string; title: string; className?: string; isTall?: boolean };

export function CodeBlock({ code, title, className, isTall }: CodeBlockProps) {
  return (
    <figure className={cn("min-w-0 overflow-hidden rounded-lg border bg-surface text-left", className)}>
      <figcaption className="flex h-10 items-center justify-between border-b pr-1 pl-4 text-muted text-xs">
        {title}
        <CopyButton text={code} label={`Copy ${title}`} />
      </figcaption>
      <pre
        className={cn(
          "overflow-auto px-4 py-3 font-mono text-[12.5px] leading-relaxed",
          isTall ? "max-h-120" : "max-h-80",
        )}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
