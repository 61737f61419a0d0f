// Starts the worker that keeps the course for times without a connection (`public/sw.js`), and has it keep this page. Where
// the browser has no such workers, or forbids them, the page is as good as before.

export function keepForOffline(): void {
  const site = document.querySelector("meta[name='ph-site']")?.getAttribute("data-base");
  if (!("serviceWorker" in navigator) || site === undefined || site === null) return;
  const address = new URL("sw.js", new URL(site, location.href));
  const start = async (): Promise<void> => {
    try {
      await navigator.serviceWorker.register(address);
      const { active } = await navigator.serviceWorker.ready;
      active?.postMessage({ keep: location.href });
    } catch {
      // Kept nowhere, then.
    }
  };
  if (document.readyState === "complete") void start();
  else window.addEventListener("load", () => void start());
}
