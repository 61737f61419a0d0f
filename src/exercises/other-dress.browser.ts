// The same belief in a new dress: another exercise that tells it apart, which the reader has not done yet. The build writes
// the table of all exercises beside the pages (`exercises.json`); it is fetched when a belief has been met.

import { progressOf } from "../homework/progress.browser.ts";
import { siteAddress } from "../player/site.browser.ts";

export interface OtherDress {
  readonly title: string;
  readonly address: string;
}

interface TableRow extends OtherDress {
  readonly key: string;
  readonly readings: readonly string[];
}

let table: Promise<readonly TableRow[]> | null = null;

async function fetchTable(): Promise<readonly TableRow[]> {
  const response = await fetch(siteAddress("exercises.json"));
  if (!response.ok) throw new Error(`exercises.json: ${response.status}`);
  return (await response.json()) as TableRow[];
}

/** The next one in the course's order, from the exercise `key` on and round; null where all are done or nothing came. */
export async function otherDress(key: string, reading: string): Promise<OtherDress | null> {
  table ??= fetchTable();
  const rows = await table.catch(() => {
    table = null;
    return [];
  });
  const own = rows.findIndex((row) => row.key === key);
  const following = [...rows.slice(own + 1), ...rows.slice(0, Math.max(0, own))];
  const found = following.find((row) => row.readings.includes(reading) && !progressOf(row.key).isDone);
  if (found === undefined) return null;
  return { title: found.title, address: siteAddress(found.address) };
}
