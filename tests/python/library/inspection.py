# Bytecode, signatures, sorting tools and JSON.
import dis, inspect, bisect, heapq, textwrap, json
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
    "doc"
    return [x+1 for x in a]
dis.dis(lambda x: x+1); dis.dis(f)
print([i.opname for i in dis.get_instructions(f)][:4])
print(inspect.signature(f), inspect.signature(f).parameters['d'].kind, inspect.isfunction(f), inspect.getdoc(f), inspect.getsource(f))
print(inspect.signature(f).bind([1], d=4).arguments, inspect.signature(len) if False else '')
class A:
    def m(self, x): pass
print(inspect.signature(A().m), inspect.signature(A), inspect.ismethod(A().m), inspect.getmembers(A(), inspect.ismethod)[0][0])
def g(): yield 1
x = g(); print(inspect.getgeneratorstate(x)); next(x); print(inspect.getgeneratorstate(x), inspect.isgeneratorfunction(g)); x.close(); print(inspect.getgeneratorstate(x))
def who(): return inspect.currentframe().f_code.co_name, inspect.stack()[1].function
print(who())
print(bisect.bisect([1,3,5],3), bisect.bisect_left([1,3,5],3)); l=[1,3]; bisect.insort(l,2); print(l)
h=[5,2,8,1]; heapq.heapify(h); print(h, heapq.heappop(h), h); heapq.heappush(h,0); print(h, heapq.nlargest(2,h), heapq.nsmallest(2,h), list(heapq.merge([1,4],[2,3])), heapq.heappushpop(h, 3), heapq.heapreplace(h, 9), h)
print(textwrap.dedent("  a\n    b\n"), textwrap.fill("the quick brown fox jumps over the lazy dog", 15), textwrap.indent("a\n\nb","> "), textwrap.shorten("hello big world",width=11), textwrap.wrap("aaaaaaaaaa bb", 4))
print(json.dumps({'a':[1,2.5,None,True,"é\n"],'b':{}}), json.dumps([1,{"x":[]}],indent=2), json.dumps({3:1,'z':2},sort_keys=False), json.loads('{"a":[1,2.5e3,null,true,"\\u00e9"],"b":{}}'))
for s in ('[1,]','{"a":}','','[1 2]','"abc','{1:2}','nul','[1]x'):
    try: print(json.loads(s))
    except json.JSONDecodeError as e: print(s, e)
try: json.dumps({1,2})
except TypeError as e: print(e)
a=[]; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
#>   6           RESUME                   0
#>               LOAD_FAST_BORROW         0 (x)
#>               LOAD_SMALL_INT           1
#>               BINARY_OP                0 (+)
#>               RETURN_VALUE
#>    3           RESUME                   0
#>
#>    5           LOAD_FAST_BORROW         0 (a)
#>                GET_ITER
#>                LOAD_FAST_AND_CLEAR      7 (x)
#>                SWAP                     2
#>        L1:     BUILD_LIST               0
#>                SWAP                     2
#>        L2:     FOR_ITER                11 (to L3)
#>                STORE_FAST_LOAD_FAST   119 (x, x)
#>                LOAD_SMALL_INT           1
#>                BINARY_OP                0 (+)
#>                LIST_APPEND              2
#>                JUMP_BACKWARD           13 (to L2)
#>        L3:     END_FOR
#>                POP_ITER
#>        L4:     SWAP                     2
#>                STORE_FAST               7 (x)
#>                RETURN_VALUE
#>
#>   --   L5:     SWAP                     2
#>                POP_TOP
#>
#>    5           SWAP                     2
#>                STORE_FAST               7 (x)
#>                RERAISE                  0
#> ExceptionTable:
#>   L1 to L4 -> L5 [2]
#> ['RESUME', 'LOAD_FAST_BORROW', 'GET_ITER', 'LOAD_FAST_AND_CLEAR']
#> (a, b=2, /, c=3, *args, d, e=5, **kw) -> int KEYWORD_ONLY True doc def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
#>     "doc"
#>     return [x+1 for x in a]
#>
#> {'a': [1], 'd': 4} 
#> (x) () True m
#> GEN_CREATED
#> GEN_SUSPENDED True
#> GEN_CLOSED
#> ('who', '<module>')
#> 2 1
#> [1, 2, 3]
#> [2, 5, 8] 1 [2, 5, 8]
#> [3, 5, 8, 9] [8, 5] [0, 2] [1, 2, 3, 4] 0 2 [3, 5, 8, 9]
#> a
#>   b
#>  the quick brown
#> fox jumps over
#> the lazy dog > a
#>
#> > b hello [...] ['aaaa', 'aaaa', 'aa', 'bb']
#> {"a": [1, 2.5, null, true, "\u00e9\n"], "b": {}} [
#>   1,
#>   {
#>     "x": []
#>   }
#> ] {"3": 1, "z": 2} {'a': [1, 2500.0, None, True, 'é'], 'b': {}}
#> [1,] Illegal trailing comma before end of array: line 1 column 3 (char 2)
#> {"a":} Expecting value: line 1 column 6 (char 5)
#>  Expecting value: line 1 column 1 (char 0)
#> [1 2] Expecting ',' delimiter: line 1 column 4 (char 3)
#> "abc Unterminated string starting at: line 1 column 1 (char 0)
#> {1:2} Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
#> nul Expecting value: line 1 column 1 (char 0)
#> [1]x Extra data: line 1 column 4 (char 3)
#> Object of type set is not JSON serializable
#> Circular reference detected
