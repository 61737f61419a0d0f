# Bytecode as text and as instructions.
import dis

def double(x):
    return x * 2

dis.dis(double)
print([each.opname for each in dis.get_instructions(double)])

#>   4           RESUME                   0
#>
#>   5           LOAD_FAST_BORROW         0 (x)
#>               LOAD_SMALL_INT           2
#>               BINARY_OP                5 (*)
#>               RETURN_VALUE
#> ['RESUME', 'LOAD_FAST_BORROW', 'LOAD_SMALL_INT', 'BINARY_OP', 'RETURN_VALUE']
