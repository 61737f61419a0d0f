// The _io module: streams of text and bytes, in memory and over the file system in memory.
// CPython: Modules/_io/, Lib/_pyio.py
import { IO_BASE } from "./io-base.ts";
import { IO_FILE } from "./io-file.ts";
import { IO_TEXT_WRAPPER } from "./io-text-wrapper.ts";

export const IO_SOURCE = [IO_BASE, IO_FILE, IO_TEXT_WRAPPER].join("");
