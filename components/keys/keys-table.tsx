import { Ellipsis, Pencil, RotateCw, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/class-names";
import { formatCredits } from "@/components/format";
import type { Key } from "@/components/keys/key-form-state";
import { keyState } from "@/components/keys/key-state";
import { Badge, StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { Time } from "@/components/ui/time";

/** What can be done with one key, each in a dialog of its own. */
export type KeyTask = "edit" | "rotate" | "revoke";

type OnTask = ((kind: KeyTask, subject: Key) => void) | undefined;
type KeysTableProps = { keys: readonly Key[]; now: number; onTask: OnTask };

export const KeysTable = ({ keys, now, onTask }: KeysTableProps) => (
  <table className="w-full table-fixed text-[13px]">
    <thead>
      <tr className="border-b text-left text-muted text-xs">
        <Head className="w-full md:w-[32%]">Key</Head>
        <Head className="hidden w-34 md:table-cell">Status</Head>
        <Head className="hidden lg:table-cell">Tools</Head>
        <Head className="hidden lg:table-cell">Budget</Head>
        <Head className="hidden w-40 md:table-cell">Last used</Head>
        <th scope="col" className="w-14">
          <span className="sr-only">Actions</span>
        </th>
      </tr>
    </thead>
    <tbody className="divide-y">
      {keys.map((key) => (
        <Row key={key.id} subject={key} now={now} onTask={onTask} />
      ))}
    </tbody>
  </table>
);

function Row({ subject, now, onTask }: { subject: Key; now: number; onTask: OnTask }) {
  const { label, tone, isOver } = keyState(subject, now);
  const status = <StatusBadge tone={tone}>{label}</StatusBadge>;
  return (
    <tr className="transition-colors hover:bg-hover">
      <Cell className={cn(isOver && "text-muted")}>
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{subject.name}</span>
          {subject.mode === "test" && <Badge>Test</Badge>}
        </span>
        <span className="mt-0.5 block truncate font-mono text-muted text-xs">{subject.hint}</span>
        <span className="mt-2 flex md:hidden">{status}</span>
      </Cell>
      <Cell className="hidden md:table-cell">
        {status}
        {!isOver && subject.expires_at && (
          <span className="mt-1 block text-muted text-xs">
            until <Time at={subject.expires_at} hasYear />
          </span>
        )}
      </Cell>
      <Cell className="hidden text-muted lg:table-cell">
        <span className="block truncate" title={toolsOf(subject)}>
          {toolsOf(subject)}
        </span>
      </Cell>
      <Cell className="hidden text-muted tabular-nums lg:table-cell">{budgetOf(subject)}</Cell>
      <Cell className="hidden text-muted md:table-cell">
        {subject.last_used_at ? <Time at={subject.last_used_at} hasYear /> : "Never"}
      </Cell>
      <td className="w-14 pr-3 text-right align-middle">
        {onTask && !isOver && <Actions subject={subject} onTask={onTask} />}
      </td>
    </tr>
  );
}

function Actions({ subject, onTask }: { subject: Key; onTask: NonNullable<OnTask> }) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button look="ghost" size="icon" aria-label={`Actions for ${subject.name}`}>
          <Ellipsis aria-hidden="true" />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {!subject.rotated_to && (
          <>
            <MenuItem onSelect={() => onTask("edit", subject)}>
              <Pencil aria-hidden="true" />
              Change
            </MenuItem>
            <MenuItem onSelect={() => onTask("rotate", subject)}>
              <RotateCw aria-hidden="true" />
              Rotate
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <MenuItem isDanger onSelect={() => onTask("revoke", subject)}>
          <Trash2 aria-hidden="true" />
          Revoke
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}

function toolsOf({ allow, deny }: Key): string {
  const allowed = allow.length === 0 ? "All tools" : allow.join(", ");
  return deny.length === 0 ? allowed : `${allowed}, not ${deny.join(", ")}`;
}

function budgetOf({ budgets }: Key): string {
  if (budgets?.per_day != null) return `${formatCredits(budgets.per_day)} / day`;
  if (budgets?.per_month != null) return `${formatCredits(budgets.per_month)} / month`;
  if (budgets?.per_call != null) return `${formatCredits(budgets.per_call)} / call`;
  return "No limit";
}

type CellProps = { children: ReactNode; className?: string };

const Head = ({ children, className }: CellProps) => (
  <th scope="col" className={cn("h-9 px-3 font-normal first:pl-5", className)}>
    {children}
  </th>
);

const Cell = ({ children, className }: CellProps) => (
  <td className={cn("px-3 py-3 align-middle first:pl-5", className)}>{children}</td>
);
