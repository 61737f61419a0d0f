# What objects tell about themselves.
import inspect

def greet(name: str, *rest, loud=False, **more) -> str:
    """Says hello.

        Twice.
    """

print(inspect.signature(greet))
print([p.kind.name for p in inspect.signature(greet).parameters.values()])
print(inspect.getdoc(greet))
bound = inspect.signature(greet).bind("Ana", 1, loud=True)
print(bound.arguments)
print(inspect.isfunction(greet), inspect.isclass(int), inspect.getmodule(inspect.signature).__name__)
print(inspect.getsource(greet).splitlines()[0])

#> (name: str, *rest, loud=False, **more) -> str
#> ['POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY', 'VAR_KEYWORD']
#> Says hello.
#>
#> Twice.
#> {'name': 'Ana', 'rest': (1,), 'loud': True}
#> True True inspect
#> def greet(name: str, *rest, loud=False, **more) -> str:
