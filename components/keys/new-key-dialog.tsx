"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";

type NewKeyDialogProps = { plain: string; curl: string; onClose: () => void };

/** The one time that a key is shown. */
export const NewKeyDialog = ({ plain, curl, onClose }: NewKeyDialogProps) => (
  <Dialog isOpen onOpenChange={onClose} title="Your new key" isDismissable={false} width="sm:max-w-xl">
    <DialogBody>
      <p className="flex gap-2.5 rounded-lg bg-warning-soft px-3.5 py-3 text-[13px] text-warning">
        <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        Copy it now and keep it safe: it is not stored and cannot be shown again.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <input
          readOnly
          value={plain}
          aria-label="Your new key"
          onFocus={(event) => event.target.select()}
          className="h-10 min-w-0 flex-1 basis-60 truncate rounded-lg border bg-surface px-3 font-mono text-[12.5px]"
        />
        <CopyButton text={plain} label="Copy key" isLabelShown className="h-10" />
      </div>
      <CodeBlock code={curl} title="Try it" />
    </DialogBody>
    <DialogFooter>
      <Button onClick={onClose}>I have saved it</Button>
    </DialogFooter>
  </Dialog>
);
