// The answer to the question asked last. While one answer is under way, newer questions replace each other, so that dragging
// the slider asks the worker for no more than it can give.

import { RunFailure } from "../runner/client.browser.ts";

export class Latest<T> {
  value = $state.raw<T | null>(null);
  failure = $state<string | null>(null);
  private wanted: (() => Promise<T>) | null = null;
  private isBusy = false;

  ask(get: () => Promise<T>): void {
    this.wanted = get;
    if (!this.isBusy) void this.work();
  }

  forget(): void {
    this.wanted = null;
    this.value = null;
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    while (this.wanted !== null) {
      const get = this.wanted;
      this.wanted = null;
      try {
        this.value = await get();
        this.failure = null;
      } catch (thrown) {
        if (!(thrown instanceof RunFailure)) throw thrown;
        this.failure = thrown.message;
      }
    }
    this.isBusy = false;
  }
}
