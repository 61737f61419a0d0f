import ast
t = ast.parse("x = f(1, a=[2j, None])\ndef g(a, *b: int) -> str:\n    return a if b else not a\n")
print(ast.dump(t.body[0]))
print(ast.unparse(t))
print(ast.literal_eval("{'a': [1, 2, (3,)], 'b': -1.5}"))
print(t.body[0])
exec(compile(ast.parse("print('hi', 1 + 2)"), "x", "exec"))
class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)
print(eval(compile(Double().visit(ast.parse("3 + 4", mode="eval")), "x", "eval")))

#> Assign(targets=[Name(id='x', ctx=Store())], value=Call(func=Name(id='f', ctx=Load()), args=[Constant(value=1)], keywords=[keyword(arg='a', value=List(elts=[Constant(value=2j), Constant(value=None)], ctx=Load()))]))
#> x = f(1, a=[2j, None])
#>
#> def g(a, *b: int) -> str:
#>     return a if b else not a
#> {'a': [1, 2, (3,)], 'b': -1.5}
#> Assign(targets=[Name(id='x', ctx=Store())], value=Call(func=Name(id='f', ctx=Load(...)), args=[Constant(value=1, kind=None)], keywords=[keyword(arg='a', value=List(...))]), type_comment=None)
#> hi 3
#> 14
