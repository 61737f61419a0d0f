// Which features of `from __future__ import …` a program asks for. CPython: Python/future.c.

import type { Located } from "../syntax/ast.ts";

export interface FutureFeatures {
  /** CO_FUTURE_ bits, those of features that are mandatory today excluded. */
  readonly features: number;
  /** Where the last future statement is, or null. */
  readonly location: Located | null;
}
