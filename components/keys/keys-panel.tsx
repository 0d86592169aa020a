"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PageHeader } from "@/components/dashboard/page-header";
import { type KeyChoices, KeyDialog } from "@/components/keys/key-dialog";
import type { Key } from "@/components/keys/key-form-state";
import { KeysTable, type KeyTask } from "@/components/keys/keys-table";
import { NewKeyDialog } from "@/components/keys/new-key-dialog";
import { RevokeDialog } from "@/components/keys/revoke-dialog";
import { RotateDialog } from "@/components/keys/rotate-dialog";
import { useOrganizationId, useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { EmptyState } from "@/components/ui/empty-state";
import type { RouterOutputs } from "@/server/trpc/router";

type Task = { kind: "create" } | { kind: KeyTask; subject: Key } | { kind: "show"; plain: string };

type KeysPanelProps = {
  first: RouterOutputs["keys"]["list"];
  choices: KeyChoices;
  canWrite: boolean;
  isCreating: boolean;
  /** The example call, with `$TOOLROUTE_KEY` where the key goes. */
  curl: string;
  now: number;
};

export function KeysPanel({ first, choices, canWrite, isCreating, curl, now }: KeysPanelProps) {
  const trpc = useTRPC();
  const organizationId = useOrganizationId();
  const routes = useRouter();
  const [task, setTask] = useState<Task | null>(isCreating && canWrite ? { kind: "create" } : null);
  const keys = useInfiniteQuery(
    trpc.keys.list.infiniteQueryOptions(
      { organizationId },
      {
        getNextPageParam: (page) => page.next_cursor ?? undefined,
        initialData: { pages: [first], pageParams: [null] },
      },
    ),
  );
  const listed = keys.data.pages.flatMap((page) => page.data);
  const close = () => {
    setTask(null);
    if (isCreating) routes.replace("/dashboard/keys", { scroll: false });
  };
  const show = (plain: string) => setTask({ kind: "show", plain });
  const createButton = canWrite && (
    <Button onClick={() => setTask({ kind: "create" })}>
      <Plus aria-hidden="true" />
      Create key
    </Button>
  );
  return (
    <>
      <PageHeader
        title="API keys"
        description="Each key has its own tools, budget and rate. Give every agent one, so that you can stop one without the others."
        action={createButton}
      />
      <Card>
        {listed.length === 0 ? (
          <EmptyState
            icon={KeyRound}
            title="No keys yet"
            action={<CodeBlock code={curl} title="What a call with your key looks like" />}
          >
            An agent proves who it is with a key. Create a test key to try things for free, or a live one to call the
            real tools.
          </EmptyState>
        ) : (
          <KeysTable
            keys={listed}
            now={now}
            onTask={canWrite ? (kind, subject) => setTask({ kind, subject }) : undefined}
          />
        )}
        {keys.hasNextPage && (
          <div className="border-t p-3 text-center">
            <Button look="ghost" size="small" isPending={keys.isFetchingNextPage} onClick={() => keys.fetchNextPage()}>
              Show more
            </Button>
          </div>
        )}
      </Card>
      {task?.kind === "create" && <KeyDialog subject={null} choices={choices} onClose={close} onCreated={show} />}
      {task?.kind === "edit" && <KeyDialog subject={task.subject} choices={choices} onClose={close} onCreated={show} />}
      {task?.kind === "rotate" && <RotateDialog subject={task.subject} onClose={close} onCreated={show} />}
      {task?.kind === "revoke" && <RevokeDialog subject={task.subject} onClose={close} />}
      {task?.kind === "show" && (
        <NewKeyDialog plain={task.plain} curl={curl.replaceAll("$TOOLROUTE_KEY", task.plain)} onClose={close} />
      )}
    </>
  );
}
