# Tests of one's own.
import io
import unittest

class Sums(unittest.TestCase):
    def test_right(self):
        self.assertEqual(1 + 1, 2)

    def test_wrong(self):
        self.assertIn(3, [1, 2])

    @unittest.skip("later")
    def test_later(self):
        pass

result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.TestLoader().loadTestsFromTestCase(Sums))
print(result, [str(test) for test, _ in result.failures])
from unittest import mock
double = mock.Mock(return_value=3)
print(double(1, x=2), double.call_args)

#> <unittest.runner.TextTestResult run=3 errors=0 failures=1> ['test_wrong (__main__.Sums.test_wrong)']
#> 3 call(1, x=2)
