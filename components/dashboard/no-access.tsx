import { Lock } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

export const NoAccess = ({ role, what }: { role: string; what: string }) => (
  <Card>
    <EmptyState icon={Lock} title={`Your role does not include ${what}`}>
      You are a {role} of this organization. An owner or admin can give you another role.
    </EmptyState>
  </Card>
);
