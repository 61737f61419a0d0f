# Programs as trees.
import ast

tree = ast.parse("x = [a + 1 for a in y]")
print(ast.dump(tree))
print(ast.unparse(tree))
print(ast.literal_eval("{'a': (1, 2.5, None)}"))

#> Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=ListComp(elt=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Constant(value=1)), generators=[comprehension(target=Name(id='a', ctx=Store()), iter=Name(id='y', ctx=Load()), is_async=0)]))])
#> x = [a + 1 for a in y]
#> {'a': (1, 2.5, None)}
