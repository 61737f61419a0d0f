// The scalar types: numbers, text and bytes, and the iterators of text and bytes. A base stands before its types.
import { arrayIteratorSpec, arraySpec } from "./array-type.ts";
import { boolSpec } from "./bool-type.ts";
import { byteIteratorSpecs } from "./bytes-iterator.ts";
import { bytearraySpec } from "./bytearray-type.ts";
import { bytesSpec } from "./bytes-type.ts";
import { complexSpec } from "./complex-type.ts";
import { floatSpec } from "./float-type.ts";
import { intSpec } from "./int-type.ts";
import { managedBufferSpec } from "./memoryview.ts";
import { memoryIteratorSpec, memoryviewSpec } from "./memoryview-type.ts";
import { strIteratorSpecs } from "./str-iterator.ts";
import { strSpec } from "./str-type.ts";
import type { TypeSpec } from "./type-spec.ts";

export const SCALAR_TYPES: readonly TypeSpec[] = [
  intSpec,
  boolSpec,
  floatSpec,
  complexSpec,
  strSpec,
  bytesSpec,
  bytearraySpec,
  managedBufferSpec,
  memoryviewSpec,
  memoryIteratorSpec,
  arraySpec,
  arrayIteratorSpec,
  ...strIteratorSpecs(),
  ...byteIteratorSpecs(),
];
