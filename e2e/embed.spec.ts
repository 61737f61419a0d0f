// A program in somebody else's page, on another origin: the code first, run when asked, as high as it needs; without the
// site, the code remains as text.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expectStep } from "./player.ts";

let server: Server;
let address = "";
let script = "";

const page_ = (): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>My course</title>
<meta name="viewport" content="width=device-width"><body><main><h1>My course</h1>
<script async src="${script}"></script>
<private-heap step="2" lens="cpython"><pre>
    xs = [1 &lt; 2]
    ys = xs
    ys.append("&amp;")
</pre></private-heap>
<private-heap src="rows.py" title="Rows"></private-heap>
<p>The end.</p></main>
<script>addEventListener("message", (event) => { window.heights = [...(window.heights ?? []), event.data.height]; });</script>`;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const isFile = request.url === "/rows.py";
    response.writeHead(200, { "content-type": isFile ? "text/plain" : "text/html; charset=utf-8" });
    response.end(isFile ? "row = [0]\nrows = [row, row]\n" : page_());
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(() => {
  server.close();
});

test("in a plain page of another origin", async ({ page, baseURL }) => {
  script = new URL("private-heap.js", baseURL).href;
  await page.goto(address);
  const frame = page.frameLocator("private-heap >> nth=0 >> iframe");
  const player = frame.getByRole("region", { name: /^A program and its run/ });
  await expect(player.getByText("xs = [1 < 2]")).toBeVisible();
  const run = player.getByRole("button", { name: "Run this program" });
  await expect(run).toBeEnabled();
  const before = (await page.locator("private-heap").first().boundingBox())?.height ?? 0;
  await run.click();
  await expectStep(player, /^step 2 of 3/);
  await expect(player.getByText(/0x[0-9a-f]{6,}/).first()).toBeVisible();
  await expect(player.getByRole("link", { name: "Open in the playground" })).toHaveAttribute(
    "target",
    "_blank",
  );
  await expect
    .poll(async () => (await page.locator("private-heap").first().boundingBox())?.height ?? 0)
    .toBeGreaterThan(before);
  await expect(frame.getByText("Drawn by The Private Heap")).toBeVisible();
  // As high as what is in it: nothing to scroll inside.
  await expect
    .poll(() => frame.locator("html").evaluate((root) => root.scrollHeight - root.clientHeight))
    .toBeLessThanOrEqual(0);

  const other = page.frameLocator("private-heap >> nth=1 >> iframe");
  await page.getByText("The end.").scrollIntoViewIfNeeded();
  await expect(other.getByText("rows = [row, row]")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a message from elsewhere changes nothing, and without the site the code remains", async ({
  page,
  baseURL,
}) => {
  script = new URL("private-heap.js", baseURL).href;
  await page.route("**/embed/**", (route) => route.abort());
  await page.goto(address);
  const element = page.locator("private-heap").first();
  await expect(element.getByText('ys.append("&")').last()).toBeVisible();
  await page.evaluate(() => window.postMessage({ type: "private-heap", height: 5000 }, "*"));
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heights?: number[] }).heights))
    .toContain(5000);
  expect((await element.boundingBox())?.height ?? 0).toBeLessThan(400);
});

test("the address by itself tells how; a broken one says so", async ({ page }) => {
  await page.goto("embed/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A program in your own page");
  await expect(page.getByText(/localhost:\d+\/private-heap\.js/).first()).toBeVisible();
  await page.goto("about:blank");
  await page.goto("embed/#1.9z.abc.AAAA");
  await expect(page.getByRole("status").filter({ hasText: "cut off" })).toBeVisible();
  await expectAccessible(page);
});
