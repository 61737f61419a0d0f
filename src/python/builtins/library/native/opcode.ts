// The _opcode module: what 3.14's instructions have.   CPython: Modules/_opcode.c
export const OPCODE_SOURCE = String.raw`"""Opcode support module."""

from _dis import stack_effect as _stack_effect

ENABLE_SPECIALIZATION = ENABLE_SPECIALIZATION_FT = 1


def _expand(*ranges):
    return frozenset(i for first, last in ranges for i in range(first, last + 1))


_arg = _expand((44, 120), (128, 128), (143, 153), (155, 195), (197, 197), (200, 200), (209, 211), (237, 237), (239,
    239), (241, 245), (247, 251), (253, 253), (255, 255), (257, 261), (263, 266))
_const = _expand((82, 82), (190, 191))
_exc = _expand((263, 265))
_free = _expand((62, 62), (90, 90), (97, 97), (111, 111))
_jump = _expand((68, 68), (70, 70), (75, 77), (100, 103), (106, 106), (172, 176), (237, 237), (248, 248), (257, 260))
_local = _expand((3, 3), (63, 63), (83, 89), (112, 114), (261, 261), (266, 266))
_name = _expand((61, 61), (64, 65), (72, 73), (80, 80), (91, 93), (96, 96), (110, 110), (115, 116), (179, 179), (189,
    189), (194, 195), (200, 200), (249, 249))
_valid = _expand((0, 120), (128, 211), (234, 266))


def has_arg(opcode):
    return opcode in _arg


def has_const(opcode):
    return opcode in _const


def has_exc(opcode):
    return opcode in _exc


def has_free(opcode):
    return opcode in _free


def has_jump(opcode):
    return opcode in _jump


def has_local(opcode):
    return opcode in _local


def has_name(opcode):
    return opcode in _name


def is_valid(opcode):
    return opcode in _valid


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """Compute the stack effect of the opcode."""
    if opcode not in _valid:
        raise ValueError("invalid opcode or oparg")
    if jump is not None and jump is not True and jump is not False:
        raise ValueError("stack_effect: jump must be False, True or None")
    if opcode in _arg:
        if oparg is None:
            raise ValueError("stack_effect: opcode requires oparg but oparg was not specified")
    oparg = 0 if oparg is None else oparg
    if jump is None:
        return max(_stack_effect(opcode, oparg, True), _stack_effect(opcode, oparg, False))
    return _stack_effect(opcode, oparg, jump)


def get_nb_ops():
    return [('NB_ADD', '+'), ('NB_AND', '&'), ('NB_FLOOR_DIVIDE', '//'), ('NB_LSHIFT', '<<'), ('NB_MATRIX_MULTIPLY',
    '@'), ('NB_MULTIPLY', '*'), ('NB_REMAINDER', '%'), ('NB_OR', '|'), ('NB_POWER', '**'), ('NB_RSHIFT', '>>'),
    ('NB_SUBTRACT', '-'), ('NB_TRUE_DIVIDE', '/'), ('NB_XOR', '^'), ('NB_INPLACE_ADD', '+='), ('NB_INPLACE_AND',
    '&='), ('NB_INPLACE_FLOOR_DIVIDE', '//='), ('NB_INPLACE_LSHIFT', '<<='), ('NB_INPLACE_MATRIX_MULTIPLY', '@='),
    ('NB_INPLACE_MULTIPLY', '*='), ('NB_INPLACE_REMAINDER', '%='), ('NB_INPLACE_OR', '|='), ('NB_INPLACE_POWER',
    '**='), ('NB_INPLACE_RSHIFT', '>>='), ('NB_INPLACE_SUBTRACT', '-='), ('NB_INPLACE_TRUE_DIVIDE', '/='),
    ('NB_INPLACE_XOR', '^='), ('NB_SUBSCR', '[]')]


def get_intrinsic1_descs():
    return ['INTRINSIC_1_INVALID', 'INTRINSIC_PRINT', 'INTRINSIC_IMPORT_STAR', 'INTRINSIC_STOPITERATION_ERROR',
    'INTRINSIC_ASYNC_GEN_WRAP', 'INTRINSIC_UNARY_POSITIVE', 'INTRINSIC_LIST_TO_TUPLE', 'INTRINSIC_TYPEVAR',
    'INTRINSIC_PARAMSPEC', 'INTRINSIC_TYPEVARTUPLE', 'INTRINSIC_SUBSCRIPT_GENERIC', 'INTRINSIC_TYPEALIAS']


def get_intrinsic2_descs():
    return ['INTRINSIC_2_INVALID', 'INTRINSIC_PREP_RERAISE_STAR', 'INTRINSIC_TYPEVAR_WITH_BOUND',
    'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS', 'INTRINSIC_SET_FUNCTION_TYPE_PARAMS', 'INTRINSIC_SET_TYPEPARAM_DEFAULT']


def get_special_method_names():
    return ['__enter__', '__exit__', '__aenter__', '__aexit__']


def get_executor(*, code, offset):
    raise RuntimeError("Executors are not available in this build")


def get_specialization_stats():
    return None
`;
