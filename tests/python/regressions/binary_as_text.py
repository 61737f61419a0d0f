# Bytes as hexadecimal, base 64 and quoted-printable text, and their checksums.
import base64, binascii, secrets, doctest, quopri

print(base64.b64encode(b"any carnal pleas"), base64.b64decode("YW55IGNhcm5hbCBwbGVhcw=="))
#> b'YW55IGNhcm5hbCBwbGVhcw==' b'any carnal pleas'
print(base64.urlsafe_b64encode(bytes(range(250, 256))), base64.b32encode(b"ab"), base64.b16encode(b"ab"))
#> b'-vv8_f7_' b'MFRA====' b'6162'
print(base64.b85encode(b"hello"), base64.a85encode(b"hello"), base64.encodebytes(b"x" * 60))
#> b'Xk~0{Zv' b'BOu!rDZ' b'eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4\neHh4\n'
print(binascii.hexlify(b"\x01\xff", "-"), binascii.unhexlify("01ff"), binascii.crc32(b"hello"), binascii.crc_hqx(b"hello", 0))
#> b'01-ff' b'\x01\xff' 907060870 50018
print(quopri.encodestring(b"a=b \xe9 \n"), quopri.decodestring("a=3Db"))  #> b'a=3Db =E9=20\n' b'a=b'
print(binascii.b2a_uu(b"hello"), binascii.a2b_uu(binascii.b2a_uu(b"hello")))  #> b'%:&5L;&\\ \n' b'hello'


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: base64.b64decode("abc"))  #> Error Incorrect padding
attempt(lambda: base64.b64decode("a"))
#> Error Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
attempt(lambda: base64.b64decode("é"))  #> ValueError string argument should contain only ASCII characters
attempt(lambda: base64.b64encode("text"))  #> TypeError a bytes-like object is required, not 'str'
attempt(lambda: binascii.unhexlify("abc"))  #> Error Odd-length string
attempt(lambda: binascii.unhexlify("zz"))  #> Error Non-hexadecimal digit found
attempt(lambda: base64.b64decode("ab!d", validate=True))  #> Error Only base64 data is allowed
attempt(lambda: secrets.compare_digest("a", "a"))  #> True
attempt(lambda: secrets.compare_digest(b"a", "a"))  #> TypeError a bytes-like object is required, not 'str'

print(base64.b64decode("ab==cd"), base64.b64decode("abc=a==="), binascii.b2a_qp(b"x y ", header=True))
#> b'i\xb7\x1d' b'i\xb7\x1a' b'x_y=20'
attempt(lambda: binascii.a2b_base64(b"ab==cd", strict_mode=True))  #> Error Excess data after padding
attempt(lambda: binascii.a2b_base64(b"ab=c=", strict_mode=True))  #> Error Discontinuous padding not allowed
attempt(lambda: binascii.a2b_uu(b""))  #> Error Missing length byte


def double(x):
    """
    >>> double(2)
    4
    >>> double("a")
    'aa'
    """
    return 2 * x


print(doctest.testmod())  #> TestResults(failed=0, attempted=2)
