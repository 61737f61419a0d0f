// The state of one exercise in the page: tries, hints, the verdict, what is noted as progress. Every kind has the same; what
// a right answer is, a kind says itself (`Grading`).

import { noteAttempt, noteBelief, progressOf } from "../homework/progress.browser.ts";
import type { Reading } from "../readings/index.ts";
import { RunFailure } from "../runner/client.browser.ts";
import type { PageRun } from "../runner/client.browser.ts";
import { explainByReadings } from "./grading.ts";
import type { ExerciseFrame } from "./question.ts";
import type { SplittingOption, SplittingQuestion } from "./splitting.ts";

/** Wrong tries after which the answer can be shown. */
export const TRIES_BEFORE_SHOWING = 3;

const SOMETHING_ELSE =
  "Then it is none of the beliefs that would give your answer. Go through the program line by line, and write down what each name holds.";
const RIGHT_IN_BETWEEN =
  "So it is. But what you answered above does not follow from that: go on from there, line by line.";

export interface Comparison {
  readonly right: PageRun;
  readonly other: PageRun;
  readonly reading: Reading;
}

export interface Grading {
  readonly isRight: boolean;
  /** The verdict after its first word, for a reader: text, not markup. */
  readonly text: string;
  /** The author's own words for this answer: markup of the build. */
  readonly html?: string;
  /** The readings that explain a wrong answer. */
  readonly readings?: readonly Reading[];
  readonly comparison?: Comparison | null;
  /** Asked next where several readings explain the answer. */
  readonly splitting?: SplittingQuestion<PageRun> | null;
}

export type PracticeState = "open" | "right" | "shown";

export class Practice {
  readonly frame: ExerciseFrame;
  state = $state<PracticeState>("open");
  /** Wrong tries since the page was opened. */
  wrongCount = $state(0);
  hintCount = $state(0);
  isChecking = $state(false);
  grading = $state.raw<Grading | null>(null);
  /** What kept an answer from being checked. */
  trouble = $state<string | null>(null);
  /** Known from before. */
  wasDone = $state(false);
  wasShown = $state(false);
  isAwake = $state(false);

  constructor(frame: ExerciseFrame) {
    this.frame = frame;
  }

  /** To be called when the page has taken over. Returns the answer that was given last. */
  wake(): string {
    const { isDone, isRevealed, answer } = progressOf(this.frame.key);
    this.wasDone = isDone;
    this.wasShown = isRevealed;
    this.isAwake = true;
    return answer;
  }

  get canShow(): boolean {
    return this.state === "open" && (this.wrongCount >= TRIES_BEFORE_SHOWING || this.wasShown);
  }

  get isOver(): boolean {
    return this.state !== "open";
  }

  get nextHint(): number | null {
    return this.hintCount < this.frame.hints.length ? this.hintCount : null;
  }

  showHint(): void {
    if (this.nextHint !== null) this.hintCount++;
  }

  /** Grades an answer; `answer` is what is kept of it. */
  async check(answer: string, grade: () => Promise<Grading>): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    this.trouble = null;
    try {
      const grading = await grade();
      this.grading = grading;
      if (grading.isRight) this.state = "right";
      else this.wrongCount++;
      const reading = grading.readings?.length === 1 ? (grading.readings[0]?.name ?? null) : null;
      noteAttempt(this.frame.key, { isRight: grading.isRight, answer, reading, revealed: false });
    } catch (thrown) {
      if (!(thrown instanceof RunFailure)) throw thrown;
      this.trouble = thrown.message;
    } finally {
      this.isChecking = false;
    }
  }

  /** Takes the answer to the splitting question; null: none of those that were offered. */
  settle(option: SplittingOption<PageRun> | null): void {
    const right = this.grading?.splitting?.right;
    if (right === undefined) return;
    if (option === null) {
      this.grading = { isRight: false, text: SOMETHING_ELSE };
    } else if (option.fits.length === 0) {
      this.grading = { isRight: false, text: RIGHT_IN_BETWEEN };
    } else {
      this.grading = explainByReadings(right, option.fits);
      const [only, other] = option.fits;
      if (only !== undefined && other === undefined) noteBelief(this.frame.key, only.reading.name);
    }
  }

  /** Gives the answer away, and notes that it was given. */
  async show(makeText: () => Promise<string>): Promise<void> {
    this.trouble = null;
    try {
      const text = await makeText();
      this.grading = { isRight: false, text };
      this.state = "shown";
      noteAttempt(this.frame.key, { isRight: false, answer: "", reading: null, revealed: true });
    } catch (thrown) {
      if (!(thrown instanceof RunFailure)) throw thrown;
      this.trouble = thrown.message;
    }
  }

  /** Takes the verdict away when the answer is being changed. */
  touch(): void {
    this.trouble = null;
  }

  /** Starts over. */
  again(): void {
    this.state = "open";
    this.grading = null;
    this.wrongCount = 0;
  }
}
