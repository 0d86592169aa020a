import { StatusBadge, type Tone } from "@/components/ui/badge";

const tones: Record<string, Tone> = { succeeded: "success", failed: "danger", refused: "warning" };

export const CallStatus = ({ status }: { status: string }) => (
  <StatusBadge tone={tones[status] ?? "neutral"}>{status.charAt(0).toUpperCase() + status.slice(1)}</StatusBadge>
);

export const doorTitles: Record<string, string> = {
  rest: "REST",
  mcp: "MCP",
  a2a: "A2A",
  "tool-calls": "Tool calls",
  playground: "Playground",
};
