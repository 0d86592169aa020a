import type { ConnectableTool } from "@/components/credentials/connectable-tool";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";

type ConnectDialogProps = { tool: ConnectableTool; isReady: boolean; isReplacing: boolean; onClose: () => void };

export const ConnectDialog = ({
  tool: { slug, title, getItAt },
  isReady,
  isReplacing,
  onClose,
}: ConnectDialogProps) => (
  <Dialog
    isOpen
    onOpenChange={onClose}
    title={`Connect ${title}${isReplacing ? " again" : ""}`}
    description="Your calls use your own account, and cost no credits for it. What the vendor gives us is stored encrypted; nobody can read it back."
  >
    <DialogBody>
      {isReady ? (
        <p>
          You go to {title}, choose an account and allow ToolRoute to use it. You can end that here or in{" "}
          <a href={getItAt} target="_blank" rel="noreferrer" className="rounded text-accent hover:underline">
            your account there
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
          .
        </p>
      ) : (
        <p>
          {title} cannot be connected here yet: this server has no OAuth client of {title}. Whoever runs it sets one in{" "}
          <code className="font-mono text-[13px]">OAUTH_CLIENTS</code>.
        </p>
      )}
    </DialogBody>
    <DialogFooter>
      <Button look="secondary" onClick={onClose}>
        {isReady ? "Cancel" : "Close"}
      </Button>
      {isReady && (
        <Button asChild>
          {/* Not a Link: it leaves the site, and must not be fetched ahead. */}
          <a href={`/oauth/connect/${slug}`} data-next>
            Continue to {title}
          </a>
        </Button>
      )}
    </DialogFooter>
  </Dialog>
);
