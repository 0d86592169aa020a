import type { Metadata } from "next";
import Link from "next/link";
import { MessagePage } from "@/components/message-page";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <MessagePage
      code="404"
      title="There is no such page"
      action={
        <>
          <Button asChild look="secondary">
            <Link href="/">Home</Link>
          </Button>
          <Button asChild>
            <Link href="/dashboard/overview">Dashboard</Link>
          </Button>
        </>
      }
    >
      The address is mistyped, or what was here is gone.
    </MessagePage>
  );
}
