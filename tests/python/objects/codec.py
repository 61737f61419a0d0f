# Text to bytes and back, with the error handlers.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: 'é'.encode('ascii')))  #> UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
print(error(lambda: 'éa'.encode('ascii')))  #> UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
print(error(lambda: 'aéß'.encode('ascii')))  #> UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
print(error(lambda: '€'.encode('latin-1')))  #> UnicodeEncodeError: 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
print(error(lambda: '\ud800'.encode()))  #> UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
print(error(lambda: 'a'.encode('nope')))  #> LookupError: unknown encoding: nope
print(error(lambda: 'é'.encode('ascii','nope')))  #> LookupError: unknown error handler name 'nope'
print(error(lambda: 'é'.encode('ascii','replace')))  #> b'?'
print(error(lambda: 'é€😀'.encode('ascii','backslashreplace')))  #> b'\\xe9\\u20ac\\U0001f600'
print(error(lambda: 'é'.encode('ascii','xmlcharrefreplace')))  #> b'&#233;'
print(error(lambda: '\udc80'.encode('utf-8','surrogateescape')))  #> b'\x80'
print(error(lambda: '\ud800'.encode('utf-8','surrogatepass')))  #> b'\xed\xa0\x80'
print(error(lambda: b'\xff'.decode()))  #> UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
print(error(lambda: b'\xe2\x82'.decode()))  #> UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
print(error(lambda: b'\xe2\x28'.decode()))  #> UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
print(error(lambda: b'a\x80b'.decode()))  #> UnicodeDecodeError: 'utf-8' codec can't decode byte 0x80 in position 1: invalid start byte
print(error(lambda: b'\xff'.decode('ascii')))  #> UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
print(error(lambda: b'\xff\xfeab'.decode('ascii','replace')))  #> ��ab
print(error(lambda: ascii(b'\xff'.decode('utf-8','surrogateescape'))))  #> '\udcff'
print(error(lambda: b'\xff'.decode('utf-8','backslashreplace')))  #> \xff
print(error(lambda: b'\xed\xa0\x80'.decode()))  #> UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
print(error(lambda: b'\xf0\x9f\x98'.decode('utf8','replace')))  #> �
print(error(lambda: b'\xf0\x28\x8c\xbc'.decode('utf8','replace')))  #> �(��
print(error(lambda: b'a'.decode('utf-16')))  #> UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data
print(error(lambda: b'\x00\xd8'.decode('utf-16-le')))  #> UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
print(error(lambda: 'a'.encode('utf-16')))  #> b'\xff\xfea\x00'
print(error(lambda: '😀'.encode('utf-16-le')))  #> b'=\xd8\x00\xde'
print(error(lambda: 'a'.encode('utf-32')))  #> b'\xff\xfe\x00\x00a\x00\x00\x00'
print(error(lambda: str(b'a')))  #> b'a'
print(error(lambda: str(b'a','ascii')))  #> a
print(error(lambda: str('a','ascii')))  #> TypeError: decoding str is not supported
print(error(lambda: str(1,'ascii')))  #> TypeError: decoding to str: need a bytes-like object, int found
print(error(lambda: 'aé€😀'.encode()))  #> b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'
print(error(lambda: 'aé€😀'.encode('utf-16')))  #> b'\xff\xfea\x00\xe9\x00\xac =\xd8\x00\xde'
print(error(lambda: 'aé€😀'.encode('utf-16-be')))  #> b'\x00a\x00\xe9 \xac\xd8=\xde\x00'
print(error(lambda: 'aé€😀'.encode('utf-32-le')))  #> b'a\x00\x00\x00\xe9\x00\x00\x00\xac \x00\x00\x00\xf6\x01\x00'
print(error(lambda: 'é'.encode('latin1')))  #> b'\xe9'
print(error(lambda: 'é'.encode('ISO-8859-1')))  #> b'\xe9'
print(error(lambda: 'abc'.encode('US-ASCII')))  #> b'abc'
print(error(lambda: 'é'.encode('UTF_8')))  #> b'\xc3\xa9'
print(error(lambda: 'é'.encode('utf-8-sig')))  #> b'\xef\xbb\xbf\xc3\xa9'
print(error(lambda: b'\xef\xbb\xbfa'.decode('utf-8-sig')))  #> a
print(error(lambda: b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80'.decode()))  #> aé€😀
print(error(lambda: b'\xe9'.decode('latin-1')))  #> é
print(error(lambda: b'\xff\xfea\x00'.decode('utf-16')))  #> a
print(error(lambda: b'\xfe\xff\x00a'.decode('utf-16')))  #> a
print(error(lambda: b'a\x00'.decode('utf-16')))  #> a
print(error(lambda: b'a\x00\x00\x00'.decode('utf-32')))  #> a
print(error(lambda: b'\xc0\x80'.decode()))  #> UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte
print(error(lambda: b'\xf5\x80'.decode()))  #> UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf5 in position 0: invalid start byte
print(error(lambda: b'\xe0\x80\x80'.decode('utf-8','replace')))  #> ���
print(error(lambda: b'\xf4\x90\x80\x80'.decode('utf-8','replace')))  #> ����
print(error(lambda: b'abc\xff\xfedef'.decode('utf-8','ignore')))  #> abcdef
print(error(lambda: ascii(b'\xff\xfe'.decode('ascii','surrogateescape'))))  #> '\udcff\udcfe'
print(error(lambda: '\udcff\udcfe'.encode('ascii','surrogateescape')))  #> b'\xff\xfe'
print(error(lambda: 'a\ud800b'.encode('utf-8','replace')))  #> b'a?b'
print(error(lambda: 'a\ud800b'.encode('utf-8','ignore')))  #> b'ab'
print(error(lambda: 'ab\u1234\u5678c'.encode('latin-1')))  #> UnicodeEncodeError: 'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)
print(error(lambda: '\u1234'.encode('ascii','strict')))  #> UnicodeEncodeError: 'ascii' codec can't encode character '\u1234' in position 0: ordinal not in range(128)
print(error(lambda: '\u1234x'.encode('latin-1','xmlcharrefreplace')))  #> b'&#4660;x'
print(error(lambda: b'\x00\xdca\x00'.decode('utf-16-le','replace')))  #> �a
print(error(lambda: b'\x00\x00\x11\x00'.decode('utf-32-le')))  #> UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
print(error(lambda: b'abc'.decode('nope')))  #> LookupError: unknown encoding: nope
print(error(lambda: b''.decode('nope')))  #> 
print(error(lambda: ''.encode('nope')))  #> LookupError: unknown encoding: nope
print(error(lambda: b'\xff'.decode('utf-8','nope')))  #> LookupError: unknown error handler name 'nope'
print(error(lambda: 'abc'.encode(errors='ignore')))  #> b'abc'
print(error(lambda: bytes('é','utf-8')))  #> b'\xc3\xa9'
print(error(lambda: bytes('é','ascii','replace')))  #> b'?'
print(error(lambda: str(b'\xc3\xa9','utf-8')))  #> é
print(error(lambda: str(b'\xff','utf-8','replace')))  #> �
print(error(lambda: ascii('é€😀')))  #> '\xe9\u20ac\U0001f600'
print(error(lambda: ascii('a\n')))  #> 'a\n'
try:
    b"ab\xffcd".decode()
except UnicodeDecodeError as e:
    saved = e
print(saved.encoding, saved.object, saved.start, saved.end, saved.reason, saved.args)  #> utf-8 b'ab\xffcd' 2 3 invalid start byte ('utf-8', b'ab\xffcd', 2, 3, 'invalid start byte')
print(isinstance(saved, ValueError), type(saved).__mro__[1].__name__)  #> True UnicodeError
try:
    "abé€".encode("ascii")
except UnicodeEncodeError as e:
    saved = e
print(saved.encoding, saved.object, saved.start, saved.end, saved.reason)  #> ascii abé€ 2 4 ordinal not in range(128)
