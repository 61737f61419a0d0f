import cmath
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi), cmath.polar(3 + 4j), cmath.log(2j))
print(cmath.phase(-1), cmath.isclose(1, 1 + 1e-12), cmath.rect(2, 0))

#> 1j (-1+1.2246467991473532e-16j) (5.0, 0.9272952180016122) (0.6931471805599453+1.5707963267948966j)
#> 3.141592653589793 True (2+0j)
