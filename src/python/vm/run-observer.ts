// What a recorder hears of a run, as `sys.settrace` would tell it. All addresses are borrowed for the time of the call;
// an observer reads memory and never writes it.
import type { Ref } from "../objects/static.ts";

export interface RunObserver {
  /** Before the first instruction of a line runs. */
  line(frame: Ref, line: number): void;
  /** A function, class body, module or generator is entered or resumed. */
  call(frame: Ref): void;
  /** Before the frame is cleared or suspended; `value` 0 says that an exception goes out of it. */
  return(frame: Ref, value: Ref): void;
  /** An exception was raised in the frame, or came into it from one that it called. */
  exception(frame: Ref, exception: Ref): void;
  /** The exception by which an iterator of the program's own ends a loop; it goes no further. */
  stopIteration?(frame: Ref, exception: Ref): void;
  /** Before each instruction, where the observer asks for it; `unit` is its index in code units. */
  instruction?(frame: Ref, unit: number): void;
  /** The program is done and its exception, if any, is reported; nothing of it has been torn down yet. */
  end(): void;
}
