// The _codecs module: the registry of encodings. Those that str and bytes know by themselves are encoded there.
// CPython: Modules/_codecsmodule.c, Python/codecs.c
import { CODECS_REGISTRY } from "./codecs-registry.ts";
import { CODECS_CHARMAP } from "./codecs-charmap.ts";
import { CODECS_ESCAPES } from "./codecs-escapes.ts";
import { CODECS_UTF_7 } from "./codecs-utf-7.ts";

export const CODECS_SOURCE = [CODECS_REGISTRY, CODECS_CHARMAP, CODECS_ESCAPES, CODECS_UTF_7].join("");
