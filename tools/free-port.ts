// A port that nobody listens on, for a server that lives as long as the tests.

import { createServer } from "node:net";

export function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => {
        if (typeof bound === "object" && bound !== null) settle(bound.port);
        else reject(new Error("no port could be had"));
      });
    });
  });
}
