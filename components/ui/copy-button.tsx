"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { cn } from "@/components/class-names";
import { Button } from "@/components/ui/button";

const confirmationMs = 1_600;

type CopyButtonProps = { text: string; label: string; isLabelShown?: boolean; className?: string };

export function CopyButton({ text, label, isLabelShown, className }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), confirmationMs);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
    } catch {
      toast.error("The browser did not allow copying: select the text and copy it yourself.");
    }
  };
  const Icon = isCopied ? Check : Copy;
  return (
    <Button
      look={isLabelShown ? "secondary" : "ghost"}
      size={isLabelShown ? "small" : "icon"}
      onClick={copy}
      aria-label={isLabelShown ? undefined : label}
      className={cn(isCopied && "text-success", className)}
    >
      <Icon aria-hidden="true" />
      {isLabelShown && label}
      <span className="sr-only" role="status">
        {isCopied ? "Copied" : ""}
      </span>
    </Button>
  );
}
