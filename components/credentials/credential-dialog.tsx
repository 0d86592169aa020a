"use client";

import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { ExternalLink } from "lucide-react";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import type { ConnectableTool } from "@/components/credentials/connectable-tool";
import { useCredentialsRefresh } from "@/components/credentials/use-credentials-refresh";
import { sentenceOf, useOrganizationId, useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Issue = { path: string; message: string };
type CredentialDialogProps = { tool: ConnectableTool; isReplacing: boolean; onClose: () => void };

export function CredentialDialog({ tool, isReplacing, onClose }: CredentialDialogProps) {
  const trpc = useTRPC();
  const organizationId = useOrganizationId();
  const refresh = useCredentialsRefresh();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const put = useMutation(
    trpc.credentials.put.mutationOptions({
      onError: (error) => {
        const found = issuesOf(error);
        setIssues(found);
        if (found.length === 0) toast.error(sentenceOf(error));
      },
      onSuccess: async () => {
        toast.success(isReplacing ? `${tool.title} has its new credential` : `${tool.title} is connected`);
        onClose();
        await refresh();
      },
    }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const fields = Object.fromEntries(tool.fields.map(({ name }) => [name, String(typed.get(name) ?? "").trim()]));
    const missing = tool.fields.filter(({ name }) => !fields[name]);
    setIssues(missing.map(({ name }) => ({ path: name, message: "Fill this in." })));
    if (missing.length === 0) put.mutate({ organizationId, credential: { tool: tool.slug, fields } });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`${isReplacing ? "Replace the credential of" : "Connect"} ${tool.title}`}
      description="Your calls use your own account, and cost no credits for it. It is stored encrypted; nobody can read it back."
    >
      <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate autoComplete="off">
        <DialogBody>
          {tool.fields.map((field) => (
            <Field
              key={field.name}
              label={field.label}
              hint={field.help}
              error={issues.find(({ path }) => path.endsWith(field.name))?.message}
            >
              {(control) => (
                <Input
                  {...control}
                  name={field.name}
                  type={field.isSecret ? "password" : "text"}
                  autoComplete={field.isSecret ? "new-password" : "off"}
                  data-1p-ignore
                  data-lpignore="true"
                  spellCheck={false}
                  placeholder={field.example ?? undefined}
                  className="font-mono"
                />
              )}
            </Field>
          ))}
          <a
            href={tool.getItAt}
            target="_blank"
            rel="noreferrer"
            className="inline-flex w-fit items-center gap-1.5 rounded text-[13px] text-accent hover:underline"
          >
            Get it from {tool.title}
            <ExternalLink className="size-3.5" aria-hidden="true" />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        </DialogBody>
        <DialogFooter>
          <Button look="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" isPending={put.isPending}>
            {isReplacing ? "Replace" : "Connect"}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

const issuesOf = (error: unknown): readonly Issue[] =>
  error instanceof TRPCClientError && Array.isArray(error.data?.issues) ? error.data.issues : [];
