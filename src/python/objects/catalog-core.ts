// The types that the object model itself is made of: `object`, `type` and the descriptors.
import {
  classMethodDescriptorSpec,
  getSetDescriptorSpec,
  memberDescriptorSpec,
  methodDescriptorSpec,
  wrapperDescriptorSpec,
} from "./descriptors.ts";
import { genericAliasSpec } from "./generic-alias.ts";
import { mappingProxySpec } from "./mappingproxy.ts";
import { classMethodSpec, staticMethodSpec } from "./method-holder.ts";
import { methodWrapperSpec } from "./method-wrapper.ts";
import { objectSpec } from "./object.ts";
import { propertySpec } from "./property.ts";
import { superSpec } from "./super.ts";
import type { TypeSpec } from "./type-spec.ts";
import { typeSpec } from "./type.ts";
import { unionSpec } from "./union.ts";

export const CORE_TYPES: readonly TypeSpec[] = [
  objectSpec,
  typeSpec,
  methodDescriptorSpec,
  classMethodDescriptorSpec,
  wrapperDescriptorSpec,
  methodWrapperSpec,
  getSetDescriptorSpec,
  memberDescriptorSpec,
  propertySpec,
  staticMethodSpec,
  classMethodSpec,
  superSpec,
  mappingProxySpec,
  genericAliasSpec,
  unionSpec,
];
