// A small static server for `dist/`: what `npm start` serves and what the e2e tests look at. It does what a plain host
// does (index pages, the 404 page, gzip) and nothing more, so what works here works anywhere.
//   node tools/serve.ts [--port 4321] [--dir dist] [--base /]

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".zip": "application/zip",
};
const compressible = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"]);

export interface ServeOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address below which the site lies, with slashes at both ends. */
  readonly base?: string;
}

/** Serves a folder on the loopback address; resolves when it listens. A taken port is passed over for the next one. */
export function serve(options: ServeOptions): Promise<{ server: Server; address: string }> {
  const folder = resolve(options.folder);
  const base = options.base ?? "/";
  const server = createServer((request, response) => answer(request, response, folder, base));
  return new Promise((settle, reject) => {
    let port = options.port;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port === 0 || port > options.port + 20) return reject(error);
      port += 1;
      server.listen(port, "127.0.0.1");
    });
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      const boundPort = typeof bound === "object" && bound !== null ? bound.port : port;
      settle({ server, address: `http://localhost:${boundPort}${base}` });
    });
  });
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  const path = requestPath(request);
  if (path === undefined || !path.startsWith(base)) return sendMissing(request, response, folder);
  const file = normalize(join(folder, path.slice(base.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return sendMissing(request, response, folder);
  if (!existsSync(file)) return sendMissing(request, response, folder);
  if (!statSync(file).isDirectory()) return send(request, response, file, 200);
  if (!path.endsWith("/")) {
    response.writeHead(301, { location: `${path}/` }).end();
    return;
  }
  const index = join(file, "index.html");
  if (!existsSync(index)) return sendMissing(request, response, folder);
  send(request, response, index, 200);
}

function requestPath(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

function sendMissing(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const page = join(folder, "404.html");
  if (existsSync(page)) return send(request, response, page, 404);
  response.writeHead(404, { "content-type": "text/plain" }).end("Nothing at this address.\n");
}

function send(request: IncomingMessage, response: ServerResponse, file: string, status: number): void {
  const extension = extname(file);
  const isImmutable = file.includes(`${sep}_astro${sep}`);
  const headers: Record<string, string> = {
    "content-type": types[extension] ?? "application/octet-stream",
    "cache-control": isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  };
  const canCompress =
    compressible.has(extension) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (canCompress) headers["content-encoding"] = "gzip";
  response.writeHead(status, headers);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  stream.on("error", () => response.destroy());
  if (canCompress) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4321" },
      dir: { type: "string", default: "dist" },
      base: { type: "string", default: "/" },
    },
  });
  const { address } = await serve({ folder: values.dir, port: Number(values.port), base: values.base });
  process.stdout.write(`${address}\n`);
}
