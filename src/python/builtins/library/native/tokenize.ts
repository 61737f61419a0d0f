// The _tokenize module: the tokens of a source, one after the other.   CPython: Python/Python-tokenize.c
export const TOKENIZE_SOURCE = String.raw`"""The tokenizer."""

from _dis import tokens as _tokens
from token import EXACT_TOKEN_TYPES as _exact, OP as _OP
import token as _token


class TokenizerIter:
    def __init__(self, readline, *, encoding=None, extra_tokens=False):
        lines = []
        try:
            while line := readline():
                lines.append(line.decode(encoding or "utf-8") if isinstance(line, bytes) else line)
        except StopIteration:
            pass
        found, self._error = _tokens("".join(lines), extra_tokens)
        self._found = iter(found)
        self._extra = extra_tokens

    def __iter__(self):
        return self

    def __next__(self):
        for kind, text, row, col, end_row, end_col, line in self._found:
            number = getattr(_token, kind, None) if kind.isupper() else None
            if number is None:
                if kind[0].isalpha():
                    number = _token.NAME
                else:
                    number = _OP if self._extra else _exact[kind]
            return number, text, (row, col), (end_row, end_col), line
        error, self._error = self._error, None
        if error is not None:
            raise error
        raise StopIteration
`;
