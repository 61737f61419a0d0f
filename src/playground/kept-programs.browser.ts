// The programs kept in this browser: the one `KeptPrograms` of the page, over localStorage, which is asked for each time:
// where it is forbidden, asking throws, and the keeper says so.

import { KeptPrograms } from "./kept-programs.ts";

const deviceStorage = {
  getItem: (key: string): string | null => window.localStorage.getItem(key),
  setItem: (key: string, text: string): void => window.localStorage.setItem(key, text),
  removeItem: (key: string): void => window.localStorage.removeItem(key),
};

export const keptPrograms = new KeptPrograms(typeof window === "undefined" ? null : deviceStorage, () =>
  Date.now(),
);
