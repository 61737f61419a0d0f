// What pdb (and so doctest) asks of the interactive shell, which is not in the library: how code is coloured on a terminal.
// There is no terminal here, so nothing is.   CPython: Lib/_pyrepl/utils.py
export const PYREPL_SOURCE = `"""The interactive shell, which is not here but for what the library asks of it."""
`;

export const PYREPL_UTILS_SOURCE = `"""How code is shown on a terminal; there is none here, and no colours."""


def gen_colors(buffer):
    """The coloured spans of a text: none."""
    return iter(())


def disp_str(buffer, colors=None, start_index=0, force_color=False):
    """The characters of a text and their widths."""
    return list(buffer), [1] * len(buffer)
`;
