// What rewritten programs call, as a Python module of its own: its frames belong to another file, so no drawing shows them.

import { HELPER_MODULE } from "./tree.ts";

const source = `
def fresh(value):
    kind = type(value)
    if kind is int:
        return __fresh__(value)
    if kind is float:
        return value * 1.0
    if kind is str and len(value) > 1:
        return (value + " ")[:-1]
    return value

def plain(value, deep, known):
    kind = type(value)
    if id(value) in known:
        return known[id(value)]
    if kind is list:
        made = []
        known[id(value)] = made
        for item in value:
            made.append(plain(item, deep, known) if deep else item)
        return made
    if kind is dict:
        made = {}
        known[id(value)] = made
        for key in value:
            made[key] = plain(value[key], deep, known) if deep else value[key]
        return made
    if kind is set:
        return set(value)
    if kind is tuple and value:
        return tuple([plain(item, deep, known) if deep else item for item in value])
    if is_instance(value):
        made = object.__new__(kind)
        known[id(value)] = made
        for key in value.__dict__:
            made.__dict__[key] = plain(value.__dict__[key], deep, known) if deep else value.__dict__[key]
        return made
    return value

def is_instance(value):
    if isinstance(value, (type, BaseException)) or callable(value):
        return False
    return type(type(value)) is type and hasattr(value, "__dict__") and type(value).__module__ == "__main__"

def copy(value):
    if type(value) in (int, float, str):
        return fresh(value)
    return plain(value, True, {})

def copied(values):
    return [copy(value) for value in values]

def deep(value):
    return plain(value, True, {})

def repeat(value, count):
    if type(value) is list and type(count) is int:
        return [deep(item) for _ in range(count) for item in value]
    if type(count) is list and type(value) is int:
        return repeat(count, value)
    return value * count

def add(value, other):
    if hasattr(value, "__iadd__"):
        return value.__iadd__(other)
    return value + other

def nothing(value):
    return None if type(value) in (list, dict, set) or is_instance(value) else value

def forget(names, value, but):
    if type(value) in (int, float, str, bool, type(None)) or callable(value):
        return
    for name in [name for name in names if names[name] is value and name != but and name[:2] != "__"]:
        del names[name]

def keep(names, name, value):
    names[name] = value

frames = {}

def store(func, name, value):
    frames.setdefault(func, {})[name] = value

def load(func, name, value):
    return frames.get(func, {}).get(name, value)

rebound = {}

def rebind(func, name, value):
    rebound[func, name] = value

def taken(func, name, value):
    return rebound.pop((func, name), value)

one = {}

def same(value):
    if type(value) in (int, float, str, tuple):
        try:
            return one.setdefault((type(value), value), value)
        except TypeError:
            return value
    return value

class Missing:
    pass

missing = Missing()
`;

/** Modules that a program run under a reading can import. */
export const readingModules: Readonly<Record<string, string>> = { [HELPER_MODULE]: source };
