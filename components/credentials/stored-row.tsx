import { StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { RouterOutputs } from "@/server/trpc/router";

export type Credential = RouterOutputs["credentials"]["list"][number];

type StoredRowProps = {
  credential: Credential;
  title: string;
  isConnection: boolean;
  onReplace: (() => void) | undefined;
  onRemove: (() => void) | undefined;
};

export const StoredRow = ({ credential, title, isConnection, onReplace, onRemove }: StoredRowProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-5 py-3.5">
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <p className="font-medium">{title}</p>
        {credential.last_four && (
          <p className="text-muted text-xs">
            <span aria-hidden="true">••••</span>
            <span className="sr-only">ends with </span>
            <span className="font-mono">{credential.last_four}</span>
          </p>
        )}
        {credential.needs_reauth && <StatusBadge tone="warning">Connection ended</StatusBadge>}
      </div>
      {credential.needs_reauth && (
        <p className="mt-1 text-[13px]">Calls to it are refused until it is connected again.</p>
      )}
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-[13px] text-muted">
        {credential.needs_reauth_since ? (
          <Fact word="Ended" at={credential.needs_reauth_since} />
        ) : (
          <Fact word={isConnection ? "Connected" : "Added"} at={credential.created_at} />
        )}
        {credential.last_used_at && <Fact word="Last used" at={credential.last_used_at} />}
      </p>
    </div>
    <div className="flex gap-2">
      {onReplace && (
        <Button
          look={credential.needs_reauth ? "primary" : "secondary"}
          size="small"
          onClick={onReplace}
          aria-label={isConnection ? `Connect ${title} again` : `Replace the credential of ${title}`}
        >
          {isConnection ? "Connect again" : "Replace"}
        </Button>
      )}
      {onRemove && (
        <Button look="ghost" size="small" onClick={onRemove} aria-label={`Remove the credential of ${title}`}>
          Remove
        </Button>
      )}
    </div>
  </li>
);

const Fact = ({ word, at }: { word: string; at: string }) => (
  <span>
    {word} <Time at={at} hasYear />
  </span>
);
