/** Who we are, for vendors that refuse requests without a name (GitHub, Wikimedia, OpenStreetMap). */
export const userAgent = "ToolRoute/0.1 (MCP gateway for AI agents)";
