# Digests of every kind, random numbers from a text, and values as marshal writes them.
import hashlib, hmac, marshal, random
for name in sorted(hashlib.algorithms_guaranteed):
    for data in (b"", b"abc", b"x"*200, bytes(range(256))*5):
        h=hashlib.new(name, data)
        print(name, h.digest_size, h.block_size, h.hexdigest(20) if name.startswith("shake") else h.hexdigest())
h=hashlib.sha256(); h.update(b"a"); g=h.copy(); g.update(b"b"); print(h.hexdigest(), g.hexdigest(), hashlib.sha256(b"ab").digest()==g.digest())
print(hashlib.blake2b(b"hi", digest_size=20, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"hi", key=b"kk").hexdigest())
print(hmac.new(b"k", b"msg", "sha256").hexdigest())
for bad in ("abc", 5):
    try: hashlib.md5(bad)
    except TypeError as e: print(e)
try: hashlib.new("nope")
except ValueError as e: print(e)
random.seed("hello"); print(random.random(), random.randrange(1000))
def f(a,b=2):
    c=[a,b]
    return lambda: c
for v in (1,-1,2**40,-2**70,1.5,"abc","é\ud800",b"xy",(1,2),[1,[2]],{1:2},{1,2},frozenset("a"),None,True,...,1j,slice(1,None,2)):
    assert marshal.loads(marshal.dumps(v))==v, v
l=[]; l.append(l); m=marshal.loads(marshal.dumps(l)); print(m[0] is m)
code=marshal.loads(marshal.dumps(compile("def g(a,*b,k=1):\n    def h(): return a\n    return h()+k\nprint(g(4))","x","exec")))
exec(code)
for bad in (b"", b"\x00", b"(\x01", b"i\x01"):
    try: marshal.loads(bad)
    except Exception as e: print(type(e).__name__, e)
try: marshal.dumps(object())
except Exception as e: print(type(e).__name__, e)
#> blake2b 64 128 786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce
#> blake2b 64 128 ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923
#> blake2b 64 128 949668855c1886ab93efa9b12a4a9907dc8ecf4196b764e1e12f89d54070976ca7fdb16a8286e05f37b76e5d1e6ae417b892034093a13e79afd45db041c4c609
#> blake2b 64 128 a86b784c748f990b998e6d30d71e20cc95228d2b08dd85e29f63e4de8d8839bdf935f4291537af5014fe44c0b578a073e4c9217c7b05542d0c450784c30bac8a
#> blake2s 32 64 69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9
#> blake2s 32 64 508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982
#> blake2s 32 64 1b4e3b53c353aa90e148efe4699c5f60665a2cbc9ac60441d31d107ca6ee586a
#> blake2s 32 64 52ea240758fbbcd27c605dfb70ef0957c9009335d6d0a8d60d219e611ba2e23f
#> md5 16 64 d41d8cd98f00b204e9800998ecf8427e
#> md5 16 64 900150983cd24fb0d6963f7d28e17f72
#> md5 16 64 30a83621ce5422fbdfdd539777458c78
#> md5 16 64 82829f1f3f2bb0f18b25f278e5bba8bd
#> sha1 20 64 da39a3ee5e6b4b0d3255bfef95601890afd80709
#> sha1 20 64 a9993e364706816aba3e25717850c26c9cd0d89d
#> sha1 20 64 94218caae9904e93a3d7bf578bf4791926fc5e82
#> sha1 20 64 e37a04cb2353309f5cff4ee036cfb91a5e31cefd
#> sha224 28 64 d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f
#> sha224 28 64 23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7
#> sha224 28 64 3ef8bae4a84311d748956ef862adec84a5745f44618cb3909def1e13
#> sha224 28 64 e2e07ef955598bf865c30a5dca2ac6af0711cf7b28d37f58a81acef3
#> sha256 32 64 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
#> sha256 32 64 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
#> sha256 32 64 aa20c23e3201834050679e1d88941b9a6fed0557c9a705cb2c315e2e63fd486d
#> sha256 32 64 d414b085826eb06778483ba35564dc849e643359f69ed9747878ba6e54985bed
#> sha384 48 128 38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b
#> sha384 48 128 cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7
#> sha384 48 128 34c6d696dcbb86ee441ff110160cef6c192104b72fe208884fb0188d0085516f02214a16c913be2ba620fb6e7c9a4a54
#> sha384 48 128 f5943b1fe9e4b5bd3b45c83ef1e748f5e0f095f405a67d11a37016e5e908a4c5033bf084186d1e352db6fdda24dda58c
#> sha3_224 28 144 6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7
#> sha3_224 28 144 e642824c3f8cf24ad09234ee7d3c766fc9a3a5168d0c94ad73b46fdf
#> sha3_224 28 144 abc93b8bf26dd0d48b74004f33f4c184d94322938a5c6b15469b1aac
#> sha3_224 28 144 e1321750c0ef5fa9da5bd1365729ec1c5b96fc6cd6bad5f96335b544
#> sha3_256 32 136 a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a
#> sha3_256 32 136 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532
#> sha3_256 32 136 9dcc53f665ce704a221fcd3e25e53e88b5a41e8ab3deeeab8a5f2602e0316896
#> sha3_256 32 136 fe0ff504c79e251aedec1e83dd99637b93650f1a1505310acd4e77b034ffdfca
#> sha3_384 48 104 0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004
#> sha3_384 48 104 ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25
#> sha3_384 48 104 1006bdd750358dbd59bf7968128510642f00ed8489b34de9d2fe40e20cad44a348083751c3c6007d0fb75885e7905dab
#> sha3_384 48 104 639fc387df4061a4886cd365d3b3b4b3311f69c93870aa7183cc8486d187ed741483e25f72514ef5848ce181778b4cb2
#> sha3_512 64 72 a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a615b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26
#> sha3_512 64 72 b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0
#> sha3_512 64 72 46f6dc66b77e87bb1217778c3b1eebfb7e9223a23524395cb9b445649291de2bc2f8c01fc61385eb8703e11526b55ed918c2f6b2e43e7724d94070eaae3d2126
#> sha3_512 64 72 6ee10bf28b3305d7f545e6c6fd82325b169f623a21b43371abbd26365d759f3a3db3c4873216332671130837152cca791b65e5cd869cbd58bbdd0284db3cce3c
#> sha512 64 128 cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
#> sha512 64 128 ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
#> sha512 64 128 ef978e23dc520404ae16fd17bde9ee5945610d671551d6863a5ffbc99433fc726726e51f989b886191be9325b8f8b03b1a63fe3e5eff23d126c2f41f07d2bf87
#> sha512 64 128 c93f55ccf2fa8c82699ff9b58afe3591242b135d908a6d865e17e38adb41c21d1d5359e51273036373d54d20b5659cc87e6e7b381ff027d33f971416cc590f90
#> shake_128 0 168 7f9c2ba4e88f827d616045507605853ed73b8093
#> shake_128 0 168 5881092dd818bf5cf8a3ddb793fbcba74097d5c5
#> shake_128 0 168 ff1f55142e92c74c67185d20c07c4234123c5bf8
#> shake_128 0 168 202d2b7f2a288cd16aa85afe2d1304ae30308fee
#> shake_256 0 136 46b9dd2b0ba88d13233b3feb743eeb243fcd52ea
#> shake_256 0 136 483366601360a8771c6863080cc4114d8db44530
#> shake_256 0 136 4f2abcdeb0d29fd6c0f9d83c77cffe81df99dc8d
#> shake_256 0 136 659caab86e1f7e53f20d7bc0c80eddce3f51c4dc
#> ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603 True
#> 7d4c704ada990a165f8d2accd708ac0c3b22faad 86e12aef3171ccbffc484584668f861da088f5c81ec7f8f4572cd349ef77592a
#> bf1a0c1242929b6464a6c0a9ac6298a67e09bd1cd4ef1f182ce0141691fc17a0
#> Strings must be encoded before hashing
#> object supporting the buffer API required
#> unsupported hash type nope
#> 0.3537754404730722 679
#> True
#> 5
#> EOFError EOF read where object expected
#> ValueError bad marshal data (unknown type code)
#> EOFError marshal data too short
#> EOFError marshal data too short
#> ValueError unmarshallable object
