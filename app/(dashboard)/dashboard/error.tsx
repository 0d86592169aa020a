"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function DashboardError({ error, reset }: ErrorPageProps) {
  return (
    <Card>
      <EmptyState
        icon={TriangleAlert}
        title="This page could not be shown"
        action={<Button onClick={reset}>Try again</Button>}
      >
        Something went wrong on our side. {error.digest && `It is written down under ${error.digest}.`}
      </EmptyState>
    </Card>
  );
}
