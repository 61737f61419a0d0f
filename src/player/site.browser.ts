// Where the site's own pages lie, seen from this one: the layout writes the way to the root into each page, because the site
// may lie below any address.

export function siteAddress(path: string): string {
  const base = document.querySelector("meta[name='ph-site']")?.getAttribute("data-base") ?? "/";
  return new URL(path, new URL(base, location.href)).href;
}

const HANDED_KEY = "private-heap.handed-link";

/**
 * Notes that a page of this site leads to the playground with this link, in this tab. A program that comes so is the reader's
 * or the course's, and may run at once; one that comes from elsewhere is shown first.
 */
export function handLink(link: string): void {
  try {
    sessionStorage.setItem(HANDED_KEY, link);
  } catch {
    // Then the playground asks before it runs.
  }
}

export function wasHanded(link: string): boolean {
  try {
    return sessionStorage.getItem(HANDED_KEY) === link;
  } catch {
    return false;
  }
}
