// Modules that are given by name: packages with and without code of their own, relative imports, a package that is run.
// What is printed was recorded from CPython 3.14, with the same texts as files.
import { describe, expect, test } from "vitest";
import { Interpreter, run } from "../src/python/index.ts";

const modules = {
  shop: 'print("shop", __name__, __package__)\nfrom .parts import wheel\n',
  "shop.__main__":
    "import shop\nprint(__name__, __package__, __spec__.name, shop.parts.wheel.size)\nraise LookupError('end')\n",
  "shop.parts.__init__": "",
  "shop.parts.wheel": "from .. import __name__ as above\nfrom . import wheel as me\nsize = 26\n",
  "space.here": "place = __name__\n",
};

const MAIN = `import shop.parts.wheel as wheel
import space.here
from shop.parts import wheel as again
print(wheel.above, wheel.me is wheel is again, space.here.place, wheel.__package__)
import shop.missing
`;

describe("modules given by name", () => {
  test("are packages where others lie below them", () => {
    const { stdout, stderr } = run(MAIN, { filename: "main.py", modules });
    expect(stdout).toBe("shop shop shop\nshop True space.here shop.parts\n");
    expect(stderr).toBe(
      'Traceback (most recent call last):\n  File "main.py", line 5, in <module>\n    import shop.missing\n' +
        "ModuleNotFoundError: No module named 'shop.missing'\n",
    );
  });

  test("a package is run by its name, through the library's runpy", () => {
    const { stdout, stderr, exitCode } = new Interpreter("", {
      module: "shop",
      modules,
      file: null,
    }).execute();
    expect(stdout).toBe("shop shop shop\n__main__ shop shop.__main__ 26\n");
    expect(stderr.split("\n").filter((line) => !line.includes("<frozen runpy>"))).toEqual([
      "Traceback (most recent call last):",
      '  File "shop/__main__.py", line 3, in <module>',
      "    raise LookupError('end')",
      "LookupError: end",
      "",
    ]);
    expect(exitCode).toBe(1);
  });
});
