// Where the fields of a generator lie; coroutines and asynchronous generators have the same struct. The frame is inside
// the object, so a suspended generator is nothing but its bytes.   CPython: Include/internal/pycore_interpframe_structs.h

// _PyGenObject: | 16 | weakref list | 24 | name | 32 | qualname | 40 | exc_value | 48 | previous exc item | 56 | origin or
// finalizer | 64 | hooks inited (u8) | 65 | closed (u8) | 66 | running async (u8) | 67 | frame state (i8) | 72 | frame |
export const GEN_WEAKREFS = 16;
export const GEN_NAME = 24;
export const GEN_QUALNAME = 32;
export const GEN_EXC_STATE = 40;
export const GEN_EXC_PREVIOUS = 48;
export const GEN_ORIGIN_OR_FINALIZER = 56;
export const GEN_HOOKS_INITED = 64;
export const GEN_CLOSED = 65;
export const GEN_RUNNING_ASYNC = 66;
export const GEN_FRAME_STATE = 67;
export const GEN_FRAME = 72;

/** Frame states, as the unsigned bytes that they are in memory. */
export const GEN_CREATED = 253;
export const GEN_SUSPENDED = 254;
export const GEN_SUSPENDED_YIELD_FROM = 255;
export const GEN_EXECUTING = 0;
export const GEN_CLEARED = 4;
