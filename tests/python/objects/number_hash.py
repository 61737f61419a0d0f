# Equal numbers have equal hashes, modulo 2**61 - 1; text hashes as under PYTHONHASHSEED=0.
print(hash(2**61-1))  #> 0
print(hash(-1))  #> -2
print(hash(1.5))  #> 1152921504606846977
print(hash(1e300))  #> 1224995262755759164
print(hash(1j))  #> 1000003
print(hash('abc'))  #> -4594863902769663758
print(hash(b'abc'))  #> -4594863902769663758
print(hash('é'))  #> 6047309291227476195
print(hash('😀xyz'))  #> 889824036900802908
print(hash(-1.0))  #> -2
print(hash(float('inf')))  #> 314159
print(hash(2**100))  #> 549755813888
print(hash(-2**61+1))  #> 0
print(hash(0), hash(1), hash(-2), hash(2 ** 61), hash(2 ** 62), hash(-(2 ** 61)), hash(10 ** 30), hash(-(10 ** 30)), hash(True), hash(0.0), hash(-0.0), hash(0.5), hash(-0.5), hash(0.1), hash(1e-300), hash(5e-324), hash(2.0 ** 61), hash(1e20) == hash(10 ** 20))  #> 0 1 -2 1 2 -2 465258685558744706 -465258685558744706 1 0 0 1152921504606846976 -1152921504606846976 230584300921369408 482449582752280463 16777216 1 True
print(hash(""), hash("a"), hash("abcdefg"), hash("abcdefgh"), hash("abcdefghi"), hash("hello world" * 10), hash("\u20ac"), hash("\U0001f600"), hash(b""), hash(b"x" * 17))  #> 0 4644417185603328019 7904145750247929094 4574395652268504554 -532774252720507163 4139517261931702328 -5529981157763016009 -3536540696076613844 0 4771951516191823429
print({1: "a", 1.0: "b", True: "c", 1 + 0j: "d"}, len({0, 0.0, False, 0j}), {2 ** 70: 1}[2.0 ** 70])  #> {1: 'd'} 1 1
print({"b", "a", "c", "spam", "eggs"})  #> {'c', 'a', 'spam', 'eggs', 'b'}
print(sorted({"x", "y", "z"}), {10, 5, 3, 200, -1})  #> ['x', 'y', 'z'] {3, 5, 200, 10, -1}
