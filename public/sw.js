// The course without a connection. What every page needs (styles, type, the interpreter) is fetched once; a page is kept
// when it is read; a page that is online is always the newest. The editor is left out of what is fetched ahead, for its size:
// it is kept when it was used. The build writes its list of files into the next line (`tools/finish-pages.ts`).
const build = { id: "development", assets: [] };

const assets = `private-heap-assets-${build.id}`;
const pages = "private-heap-pages";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(assets)
      .then((cache) => cache.addAll(build.assets))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldBuilds().then(() => self.clients.claim()));
});

// The page that was read before this worker was there.
self.addEventListener("message", (event) => {
  if (typeof event.data?.keep === "string") event.waitUntil(keepPage(event.data.keep));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(answerPage(request));
  else if (/\/(_astro|stdlib)\//.test(url.pathname)) event.respondWith(answerAsset(request));
  else event.respondWith(answerOther(request));
});

async function forgetOldBuilds() {
  for (const name of await caches.keys()) {
    if (name.startsWith("private-heap-") && name !== assets && name !== pages) await caches.delete(name);
  }
  // Pages that were kept name the files of their own build: they are fetched anew.
  const cache = await caches.open(pages);
  const kept = (await cache.keys()).map(({ url }) => url);
  // The playground is kept unread: it is what one may want most without a connection.
  const playground = new URL("play/", self.registration.scope).href;
  await Promise.all([...new Set([...kept, playground])].map(keepPage));
}

async function keepPage(url) {
  const address = url.replace(/[?#].*$/, "");
  if (new URL(address).origin !== self.location.origin) return;
  try {
    const response = await fetch(address);
    const cache = await caches.open(pages);
    if (response.ok) await cache.put(address, response);
    else await cache.delete(address);
  } catch {
    // There is no connection: what was kept stays.
  }
}

async function answerPage(request) {
  const address = request.url.replace(/[?#].*$/, "");
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(pages)).put(address, response.clone());
    return response;
  } catch {
    return (await caches.match(address)) ?? notKept();
  }
}

async function answerAsset(request) {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(assets)).put(request, response.clone());
  return response;
}

async function answerOther(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(assets)).put(request, response.clone());
    return response;
  } catch {
    return (await caches.match(request)) ?? Response.error();
  }
}

function notKept() {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>No connection</title><body style="max-width:34em;margin:4em auto;padding:0 1em;font:1.15em/1.6 Georgia,serif">
<h1>No connection</h1><p>This page has not been read on this device yet, so it is not kept here.
The pages that you have read are: try the <a href="${self.registration.scope}">front page</a>.</p></body></html>`;
  return new Response(body, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
