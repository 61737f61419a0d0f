// The itertools module.   CPython: Modules/itertoolsmodule.c
import { ITERTOOLS_STREAMS } from "./itertools-streams.ts";
import { ITERTOOLS_SELECTIONS } from "./itertools-selections.ts";

export const ITERTOOLS_SOURCE = [ITERTOOLS_STREAMS, ITERTOOLS_SELECTIONS].join("");
