// What a player shows before it wakes: the step at which a lesson's drawing was made when the site was built. Small enough
// to travel in the page.

import type { Lens, Snapshot } from "../trace/index.ts";

export interface PlayerStart {
  readonly snapshot: Snapshot;
  readonly before: Snapshot | null;
  /** Steps around it whose places must be planned for the drawing to stand still; see `DiagramPlan`. */
  readonly stepCount: number;
  /** What has been printed by then. */
  readonly stdout: string;
  readonly lens: Lens;
}
