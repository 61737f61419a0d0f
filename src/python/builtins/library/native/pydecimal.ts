// Decimal numbers are not there: the class exists so that what knows of them (statistics, fractions, numbers) can be imported.
export const PYDECIMAL_SOURCE = String.raw`"""Decimal numbers, which are not here yet."""

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
__all__ = ["Decimal"]


class Decimal:
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError("decimal numbers are not here yet")


Decimal.__module__ = "decimal"
`;
