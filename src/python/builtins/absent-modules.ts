// What cannot be imported here, and what is said of it.

const NETWORK = "the network cannot be reached from a program here";
const PROCESSES = "other processes cannot be started here";
const TERMINAL = "there is no terminal here";
const COMPRESSION = "what compresses data is not here";
const PACKAGES = "packages beside Python's own library cannot be had here";

const REASONS: Readonly<Record<string, string>> = {
  [NETWORK]: "_socket ssl _ssl",
  [PROCESSES]: "multiprocessing _multiprocessing _posixsubprocess _posixshmem mmap",
  [TERMINAL]: "curses _curses readline termios",
  "there are no windows here": "tkinter _tkinter turtle",
  "there is no database here": "sqlite3 _sqlite3 _dbm _gdbm",
  "no other page can be opened from here": "webbrowser",
  [COMPRESSION]: "zlib _zlib _bz2 _lzma _zstd",
  "XML is not read here": "pyexpat _elementtree",
  "time zones are not here": "zoneinfo",
  [PACKAGES]:
    "numpy pandas scipy matplotlib seaborn sklearn torch tensorflow sympy networkx requests httpx aiohttp flask django " +
    "fastapi pydantic sqlalchemy pytest hypothesis attr attrs rich click yaml bs4 lxml PIL cv2 pygame numba cython pip " +
    "setuptools tqdm dateutil pytz",
};

/** What neither a browser nor this interpreter can have, and what is said of it. */
export const ABSENT: ReadonlyMap<string, string> = new Map(
  Object.entries(REASONS).flatMap(([reason, names]) =>
    names.split(" ").map((name) => [name, `No module named '${name}': ${reason}`] as const),
  ),
);
