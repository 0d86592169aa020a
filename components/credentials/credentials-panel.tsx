"use client";

import { useQuery } from "@tanstack/react-query";
import { Search, Vault } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConnectDialog } from "@/components/credentials/connect-dialog";
import type { ConnectableTool } from "@/components/credentials/connectable-tool";
import { CredentialDialog } from "@/components/credentials/credential-dialog";
import { RemoveDialog } from "@/components/credentials/remove-dialog";
import { type Credential, StoredRow } from "@/components/credentials/stored-row";
import { PageHeader } from "@/components/dashboard/page-header";
import { countOf } from "@/components/format";
import { useOrganizationId, useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";

type Task = { kind: "connect" | "replace"; tool: ConnectableTool } | { kind: "remove"; credential: Credential };

type CredentialsPanelProps = {
  first: Credential[];
  tools: readonly ConnectableTool[];
  /** The tool that a link asked to connect. */
  wanted: ConnectableTool | null;
  /** The title of the tool whose account was connected a moment ago. */
  justConnected: string | null;
  /** Why a connection did not come about. */
  problem: string | null;
  canWrite: boolean;
};

export function CredentialsPanel({ first, tools, wanted, justConnected, problem, canWrite }: CredentialsPanelProps) {
  const trpc = useTRPC();
  const organizationId = useOrganizationId();
  const routes = useRouter();
  const { data: stored } = useQuery(trpc.credentials.list.queryOptions({ organizationId }, { initialData: first }));
  const [task, setTask] = useState<Task | null>(() => firstTask(first, canWrite ? wanted : null));
  const toolOf = (slug: string) => tools.find((tool) => tool.slug === slug);
  const connected = new Set(stored.map(({ tool }) => tool));
  const close = () => {
    setTask(null);
    if (wanted) routes.replace("/dashboard/credentials", { scroll: false });
  };
  return (
    <>
      <PageHeader
        title="Credentials"
        description="Connect your own accounts with vendors. Calls then use them and cost no credits; agents never see them."
      />
      {problem && (
        <p role="alert" className="mb-4 rounded-lg bg-danger-soft px-4 py-3 text-danger sm:mb-6">
          {problem}
        </p>
      )}
      {justConnected && (
        <p role="status" className="mb-4 rounded-lg bg-success-soft px-4 py-3 text-success sm:mb-6">
          {justConnected} is connected. The next call uses your account.
        </p>
      )}
      <div className="flex flex-col gap-4 sm:gap-6">
        <Card>
          <CardHeader title="Your credentials" />
          {stored.length === 0 ? (
            <EmptyState icon={Vault} title="No credentials yet">
              Choose a tool below and connect your account with it. The next call uses it.
            </EmptyState>
          ) : (
            <ul className="divide-y">
              {inOrder(stored).map((credential) => (
                <StoredRow
                  key={credential.id}
                  credential={credential}
                  title={toolOf(credential.tool)?.title ?? credential.tool}
                  isConnection={Boolean(toolOf(credential.tool)?.connection)}
                  onReplace={canWrite ? startReplacing(toolOf(credential.tool), setTask) : undefined}
                  onRemove={canWrite ? () => setTask({ kind: "remove", credential }) : undefined}
                />
              ))}
            </ul>
          )}
        </Card>
        {canWrite && (
          <ToolPicker
            tools={tools.filter(({ slug }) => !connected.has(slug))}
            onPick={(tool) => setTask({ kind: "connect", tool })}
          />
        )}
      </div>
      {(task?.kind === "connect" || task?.kind === "replace") && (
        <ConnectionOrCredential tool={task.tool} isReplacing={task.kind === "replace"} onClose={close} />
      )}
      {task?.kind === "remove" && (
        <RemoveDialog
          id={task.credential.id}
          title={toolOf(task.credential.tool)?.title ?? task.credential.tool}
          isProvided={toolOf(task.credential.tool)?.isProvided ?? false}
          onClose={close}
        />
      )}
    </>
  );
}

function ConnectionOrCredential(props: { tool: ConnectableTool; isReplacing: boolean; onClose: () => void }) {
  const { tool, isReplacing, onClose } = props;
  const { connection } = tool;
  if (!connection) return <CredentialDialog {...props} />;
  return <ConnectDialog tool={tool} isReady={connection.isReady} isReplacing={isReplacing} onClose={onClose} />;
}

function firstTask(stored: readonly Credential[], wanted: ConnectableTool | null): Task | null {
  if (!wanted) return null;
  return { kind: stored.some(({ tool }) => tool === wanted.slug) ? "replace" : "connect", tool: wanted };
}

/** What waits for somebody comes first. */
const inOrder = (stored: readonly Credential[]) =>
  stored.toSorted((a, b) => Number(b.needs_reauth) - Number(a.needs_reauth));

const startReplacing = (tool: ConnectableTool | undefined, setTask: (task: Task) => void) =>
  tool && (() => setTask({ kind: "replace", tool }));

type ToolPickerProps = { tools: readonly ConnectableTool[]; onPick: (tool: ConnectableTool) => void };

function ToolPicker({ tools, onPick }: ToolPickerProps) {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const found = tools.filter(({ title, slug, category }) =>
    `${title} ${slug} ${category}`.toLowerCase().includes(wanted),
  );
  return (
    <Card>
      <CardHeader
        title="Connect a tool"
        description={countOf(tools.length, "tool takes a credential", "tools take a credential")}
        action={
          <span className="relative w-full sm:w-64">
            <Search
              className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-faint"
              aria-hidden="true"
            />
            <Input
              type="search"
              aria-label="Search the tools"
              placeholder="Search"
              className="pl-9"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </span>
        }
      />
      {found.length === 0 ? (
        <p className="px-5 py-10 text-center text-muted">No tool matches.</p>
      ) : (
        <ul className="grid gap-2 p-3 sm:grid-cols-2 xl:grid-cols-3">
          {found.map((tool) => (
            <li key={tool.slug} className="min-w-0">
              <button
                type="button"
                onClick={() => onPick(tool)}
                className="flex w-full items-center gap-3 rounded-lg border border-transparent px-3 py-2.5 text-left transition-colors hover:border-border hover:bg-hover"
              >
                <span
                  className="grid size-9 shrink-0 place-items-center rounded-lg border bg-surface font-semibold text-[13px] text-muted"
                  aria-hidden="true"
                >
                  {tool.title.charAt(0)}
                </span>
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium text-[13px]">{tool.title}</span>
                  <span className="block truncate text-muted text-xs">{tool.category}</span>
                </span>
                {tool.isProvided && <Badge>Included</Badge>}
                {tool.connection && <Badge tone="accent">Connect</Badge>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
