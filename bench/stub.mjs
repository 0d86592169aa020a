// A vendor that answers at once, and a bare server for comparison: what node:http costs without any gateway.
import { createServer } from "node:http";

const answer = Buffer.from(
  JSON.stringify({
    results: Array.from({ length: 5 }, (_, index) => ({
      title: `Result ${index}`,
      url: `https://example.com/${index}`,
      content:
        "A passage of the page that fits the query, long enough to be one that a search engine would give. ".repeat(2),
      score: 0.9,
    })),
  }),
);
const headers = { "content-type": "application/json", "content-length": answer.length };

createServer((request, response) => {
  request.resume();
  request.once("end", () => response.writeHead(200, headers).end(answer));
}).listen(0, "127.0.0.1", function listening() {
  process.send({ port: this.address().port });
});
