// Makes load from a process of its own, so that the server's figures hold none of the client's work. Told over the
// channel { port, seconds, lanes }; one connection per lane, each sending its next request when the last is answered.
import http from "node:http";

process.on("message", async (order) => {
  try {
    process.send({ done: await run(order) });
  } catch (error) {
    process.send({ failed: error.message });
  }
});
process.once("disconnect", () => process.exit(0));

async function run({ port, seconds, lanes }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: lanes.length });
  const latencies = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  try {
    await Promise.all(
      lanes.map(async (lane) => {
        while (performance.now() < until) {
          const sentAt = performance.now();
          await (lane.save ? save(agent, port, lane) : read(agent, port, lane));
          latencies.push(performance.now() - sentAt);
        }
      }),
    );
  } finally {
    agent.destroy();
  }
  return {
    latencies,
    seconds: (performance.now() - startedAt) / 1000,
    versions: lanes.map((lane) => lane.save?.version),
  };
}

async function read(agent, port, { path, headers }) {
  const { status, bytes } = await send(agent, { port, path, headers, method: "GET" });
  if (status !== 200 || bytes === 0) throw new Error(`${path} answered ${status} with ${bytes} bytes.`);
}

/** One autosave: the answer to one responsibility, on the version that the last save made. */
async function save(agent, port, { path, headers, save: state }) {
  const key = state.keys[state.version % state.keys.length];
  const comment = `Save ${state.version}: what I did, how it went, and what somebody else could see of it. `.repeat(2);
  const body = JSON.stringify({
    version: state.version,
    ratings: [{ key, answer: 1 + (state.version % 5), comment: comment.trim() }],
  });
  const answer = await send(agent, { port, path, headers, method: "PUT" }, body);
  const version = answer.status === 200 ? JSON.parse(answer.text).version : undefined;
  if (version !== state.version + 1) {
    throw new Error(`A save on version ${state.version} was answered ${answer.status}: ${answer.text}`);
  }
  state.version = version;
}

function send(agent, { port, path, headers, method }, body) {
  return new Promise((resolve, reject) => {
    const length =
      body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const options = { agent, host: "127.0.0.1", port, path, method, headers: { ...headers, ...length } };
    const request = http.request(options, (response) => {
      let bytes = 0;
      let text = "";
      response.on("data", (chunk) => {
        bytes += chunk.length;
        if (body !== undefined) text += chunk;
      });
      response.once("end", () => resolve({ status: response.statusCode, bytes, text }));
      response.once("error", reject);
    });
    request.once("error", reject);
    request.end(body);
  });
}
