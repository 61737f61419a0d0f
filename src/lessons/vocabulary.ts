// The words that a lesson may use as tags, and the fences that each of them takes. A lesson has no imports: these names
// are all there is, `src/components/index.ts` exports a component for each of them, and any other tag stops the build.
// To add a word: a line here, a component there; a test holds the two lists together.

/** What the build has to know about a tag before it is rendered. */
export interface Word {
  /** Whether a fence inside it is a program that it receives, and not a listing for the reader. */
  readonly takesProgram: boolean;
  /** Whether it is an exercise, with a name that keys progress and links. */
  readonly isExercise: boolean;
  /** Whether it is a part of an exercise, and stands directly in one. */
  readonly isPart: boolean;
}

const player: Word = { takesProgram: true, isExercise: false, isPart: false };
const exercise: Word = { takesProgram: true, isExercise: true, isPart: false };
const part: Word = { takesProgram: false, isExercise: false, isPart: true };

export const vocabularyWords: ReadonlyMap<string, Word> = new Map([
  ["Trace", player],
  ["Predict", exercise],
  ["Draw", exercise],
  ["Point", exercise],
  ["Write", exercise],
  ["When", part],
  ["Hint", part],
  ["Note", part],
]);

/** The fences of an exercise beside its program: ```python solution, and so on; also files in a folder named for it. */
export const namedFences: readonly string[] = ["starter", "solution", "checks"];

/** HTML that a lesson may use as it stands: what Markdown has no sign for. */
export const plainHtmlTags: ReadonlySet<string> = new Set(
  (
    "a abbr b br caption cite code dd del details div dl dt em figcaption figure hr i ins kbd li mark ol p q s samp small " +
    "span strong sub summary sup table tbody td th thead tr u ul var wbr"
  ).split(" "),
);
