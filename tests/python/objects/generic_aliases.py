# list[int], int | str.
def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
print(list[int], dict[str, int], tuple[int, ...], list[list[int]], tuple[()], type[int])  #> list[int] dict[str, int] tuple[int, ...] list[list[int]] tuple[()] type[int]
print(list[int].__origin__, list[int].__args__, dict[str, int].__args__)  #> <class 'list'> (<class 'int'>,) (<class 'str'>, <class 'int'>)
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]))  #> True False True
print(list[int]([1, 2]), list[int].append is list.append, type(list[int]).__name__)  #> [1, 2] True GenericAlias
print(int | str, int | None, None | int, (int | str).__args__, int | str | int, type(int | str).__name__)  #> int | str int | None None | int (<class 'int'>, <class 'str'>) int | str Union
print(int | str == str | int, hash(int | str) == hash(str | int), int | int)  #> True True <class 'int'>
print(isinstance(1, int | str), isinstance(1.0, int | str), issubclass(bool, int | str), isinstance(None, int | None))  #> True False True True
print(error(isinstance, 1, list[int]), error(issubclass, int, list[int]))  #> TypeError: isinstance() argument 2 cannot be a parameterized generic TypeError: issubclass() argument 2 cannot be a parameterized generic
print(error(lambda: int | 'x'), error(lambda: list[int][str]))  #> TypeError: unsupported operand type(s) for |: 'type' and 'str' TypeError: list[int] is not a generic class
class G:
    @classmethod
    def __class_getitem__(cls, k): return k
class C: pass
print(list[C], C | None, dict[str, C | int])  #> list[__main__.C] __main__.C | None dict[str, __main__.C | int]
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]))  #> (<class 'list'>,) (list[int],) [1]
