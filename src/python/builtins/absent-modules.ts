// What cannot be imported here, and what is said of it.

/** What neither a browser nor this interpreter can have, and what is said of it. */
export const ABSENT: ReadonlyMap<string, string> = new Map(
  [
    ["_socket", "the network cannot be reached from a program here"],
    ["ssl", "the network cannot be reached from a program here"],
    ["_ssl", "the network cannot be reached from a program here"],
    ["multiprocessing", "other processes cannot be started here"],
    ["_posixsubprocess", "other programs cannot be started here"],
    ["_multiprocessing", "other processes cannot be started here"],
    ["tkinter", "there are no windows here"],
    ["turtle", "there are no windows here"],
    ["curses", "there is no terminal here"],
    ["readline", "there is no terminal here"],
    ["sqlite3", "there is no database here"],
  ].map(([name, reason]) => [name, `No module named '${name}': ${reason}`]),
);
