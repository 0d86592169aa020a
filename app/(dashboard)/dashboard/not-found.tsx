import { SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

export default function DashboardNotFound() {
  return (
    <Card>
      <EmptyState
        icon={SearchX}
        title="There is no such thing in your organization"
        action={
          <Button asChild>
            <Link href="/dashboard/overview">Overview</Link>
          </Button>
        }
      >
        It was removed, or the address belongs to another organization.
      </EmptyState>
    </Card>
  );
}
