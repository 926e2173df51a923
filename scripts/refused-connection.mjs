// What Node's parser does not let through never reaches a page: it is answered here, an address that is too long in words.
const tooLong = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>This address is too long. 这个地址太长。</title></head>
<body><main><h1>This address is too long.</h1><p>Go back and shorten what you searched for or filled in.</p>
<section lang="zh-CN"><h2>这个地址太长。</h2><p>请返回上一页，把搜索或填写的内容改短一些。</p></section></main></body></html>
`;

/** Sockets that have their answer: what else arrives on them is not read. */
const answered = new WeakSet();
const closeMs = 1_000;

/**
 * For a server's event `clientError`: 431 with a readable page, 408, or 400; the connection ends.
 * @param {NodeJS.ErrnoException} error
 * @param {import("node:stream").Duplex} socket
 */
export function answerRefused(error, socket) {
  if (answered.has(socket)) return;
  // As Node does: nothing is written into the middle of an answer that has begun.
  if (error.code === "ECONNRESET" || !socket.writable || socket._httpMessage?._headerSent) {
    socket.destroy();
    return;
  }
  answered.add(socket);
  socket.end(answerTo(error.code));
  // The other side may never close its own.
  setTimeout(() => socket.destroy(), closeMs).unref();
}

function answerTo(code) {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return answer("431 Request Header Fields Too Large", tooLong);
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return answer("408 Request Timeout", "");
    default:
      return answer("400 Bad Request", "");
  }
}

function answer(status, body) {
  return [
    `HTTP/1.1 ${status}`,
    "Connection: close",
    "Cache-Control: no-store",
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options: nosniff",
    "Content-Type: text/html; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
}
