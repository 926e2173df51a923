import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limitBody } from "./body-limit.mjs";

let server: Server;
let agent: Agent;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    if (!limitBody(incoming, response)) return;
    let bytes = 0;
    incoming.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    incoming.on("error", () => {});
    incoming.on("end", () => response.end(String(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});

afterAll(() => {
  agent.destroy();
  server.close();
});

for (const announced of [true, false]) {
  test(`a slow sender of two megabytes, ${announced ? "announced" : "not announced"}, gets the answer, whole`, async () => {
    expect(await send(2_000_000, announced)).toEqual({ status: 413, body: '{"code":"too-large"}', sentWhole: true });
    expect(await send(1_000, announced)).toEqual({ status: 200, body: "1000", sentWhole: true });
  });
}

/** Posts that many bytes in ten pieces, and goes on after an answer that comes before the last. */
async function send(bytes: number, announced: boolean) {
  const headers = announced ? { "Content-Length": bytes } : { "Transfer-Encoding": "chunked" };
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ port, host: "127.0.0.1", method: "POST", agent, headers });
  const answered = new Promise<{ status?: number; body: string }>((resolve, reject) => {
    outgoing.once("error", reject);
    outgoing.once("response", async (response) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, body });
    });
  });
  for (let piece = 0; piece < 10 && !outgoing.destroyed; piece++) {
    outgoing.write("x".repeat(bytes / 10));
    await wait(10);
  }
  const sentWhole = !outgoing.destroyed && outgoing.socket?.destroyed === false;
  outgoing.end();
  return { ...(await answered), sentWhole };
}
