const execution = JSON.stringify({ tool: "tavily", operation: "search", input: { query: "MCP security" } });
const upstream = JSON.stringify({ query: "MCP security", max_results: 5 });
const toolCall = (meta) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "tavily__search", arguments: { query: "MCP security" }, ...(meta && { _meta: meta }) },
});
const modernMeta = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
};

/** What is measured: a name, where it goes, and the bytes that are sent in turn. */
export function requestsFor({ stubPort, gatewayPort, keys }) {
  const gateway = (name, requests) => ({ name, port: gatewayPort, requests });
  const [hot] = keys.keys;
  return [
    { name: "the stub directly", port: stubPort, requests: [post("/search", upstream, {})] },
    gateway("bare: /api/health", [get("/api/health", {})]),
    gateway(
      "REST, 50 accounts",
      keys.keys.map((key) => post("/api/v1/execute", execution, bearer(key))),
    ),
    gateway("REST, one hot account", [post("/api/v1/execute", execution, bearer(hot))]),
    gateway("REST, own credential", [post("/api/v1/execute", execution, bearer(keys.byok))]),
    gateway(
      "MCP 2026-07-28",
      keys.keys.map((key) => post("/mcp", JSON.stringify(toolCall(modernMeta)), modernHeaders(key))),
    ),
    gateway(
      "MCP 2025-11-25",
      keys.keys.map((key) => post("/mcp", JSON.stringify(toolCall()), legacyHeaders(key))),
    ),
    gateway("MCP tools/list", [
      post("/mcp", JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: { _meta: modernMeta } }), {
        ...bearer(hot),
        "mcp-protocol-version": "2026-07-28",
        "mcp-method": "tools/list",
      }),
    ]),
  ];
}

const bearer = (key) => ({ authorization: `Bearer ${key}` });
const modernHeaders = (key) => ({
  ...bearer(key),
  "mcp-protocol-version": "2026-07-28",
  "mcp-method": "tools/call",
  "mcp-name": "tavily__search",
});
const legacyHeaders = (key) => ({
  ...bearer(key),
  "mcp-protocol-version": "2025-11-25",
  accept: "application/json, text/event-stream",
});

const lines = (headers) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");

const get = (path, headers) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${lines(headers)}\r\n`;

const post = (path, body, headers) =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines(headers)}\r\n${body}`;
