// The bytes of an exception. In a file of its own, without imports that lead back here, since the tables of the
// exception types are made from it while modules load.   CPython: Include/cpython/pyerrors.h
import { TPFLAGS_BASE_EXC_SUBCLASS, TPFLAGS_BASETYPE, TPFLAGS_HAVE_GC } from "./type-info.ts";

// PyBaseExceptionObject: | 16 | dict | 24 | args | 32 | notes | 40 | traceback | 48 | context | 56 | cause |
// 64 | suppress_context (one byte), then the fields of the types below it from 72 on.
export const EXC_DICT = 16;
export const EXC_ARGS = 24;
export const EXC_NOTES = 32;
export const EXC_TRACEBACK = 40;
export const EXC_CONTEXT = 48;
export const EXC_CAUSE = 56;
export const EXC_SUPPRESS_CONTEXT = 64;
export const BASE_EXCEPTION_SIZE = 72;

export const EXCEPTION_FLAGS = TPFLAGS_HAVE_GC | TPFLAGS_BASETYPE | TPFLAGS_BASE_EXC_SUBCLASS;
