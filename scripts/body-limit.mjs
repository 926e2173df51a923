/** More than any form or autosave of the product sends; single routes set lower limits. */
const maxBytes = 1024 * 1024;
/** How long a refused sender may go on before the connection is cut. */
const lingerMs = 5_000;

/**
 * Refuses bodies over 1 MiB with 413, by their announced length or, where none is announced, by counting. Returns false
 * when the request has been answered already.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function limitBody(request, response) {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) {
    refuse(request, response);
    return false;
  }
  if (request.headers["transfer-encoding"]) countBody(request, response);
  return true;
}

/** Watches what the parser pushes into the request, without reading the stream on the route's behalf. */
function countBody(request, response) {
  const push = request.push;
  let total = 0;
  request.push = function counted(chunk, encoding) {
    total += chunk?.length ?? 0;
    if (total <= maxBytes) return push.call(this, chunk, encoding);
    request.push = () => true;
    refuse(request, response);
    // The route is still waiting for the rest: its reading ends with an error, and what it writes goes nowhere.
    request.emit("aborted");
    request.emit("error", new Error("The body is larger than 1 MiB."));
    return true;
  };
}

/**
 * Answers while the sender still sends, and reads on for a while: a connection that is closed at once is reset under the
 * sender's hand, and the answer is lost with it. So nothing is said of closing it; Node would do so with the answer.
 */
function refuse(request, response) {
  if (response.headersSent) {
    request.socket.destroy();
    return;
  }
  const body = JSON.stringify({ code: "too-large" });
  response.writeHead(413, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
  });
  response.end(body);
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, lingerMs).unref();
}
