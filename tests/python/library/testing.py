import io
import unittest
class T(unittest.TestCase):
    def test_good(self):
        self.assertEqual(1 + 1, 2)
    def test_bad(self):
        self.assertEqual([1, 2], [1, 3])
    def test_raises(self):
        with self.assertRaisesRegex(ZeroDivisionError, "division"):
            1 / 0
    @unittest.skip("later")
    def test_skipped(self):
        pass
result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(result)
print([line for line in result.failures[0][1].splitlines() if "AssertionError" in line])

#> <unittest.runner.TextTestResult run=4 errors=0 failures=1>
#> ['AssertionError: Lists differ: [1, 2] != [1, 3]']
