"use client";

import { MessagePage } from "@/components/message-page";
import { Button } from "@/components/ui/button";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <MessagePage
      code={error.digest ?? "500"}
      title="Something went wrong on our side"
      action={<Button onClick={reset}>Try again</Button>}
    >
      It is written down under the number above. If it persists, tell whoever runs this server.
    </MessagePage>
  );
}
