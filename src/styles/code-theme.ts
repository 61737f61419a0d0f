// Colours of code that the reader does not edit, as a TextMate theme in our palette; Monaco's theme takes the same values
// (`src/editor`). Kept as data, since a stylesheet's variables reach neither of the two.

/** Ink for code, in dark and in light; each pair has at least 4.5:1 on its surface. */
export const codeColors = {
  light: {
    surface: "#ffffff",
    ink: "#1f2328",
    comment: "#6b6558",
    keyword: "#7a3e9d",
    name: "#1f5fae",
    number: "#0f6d7e",
    string: "#3d6b1f",
    lineNumber: "#77705f",
    selection: "#dde6f7",
    current: "#fff3d1",
    changed: "#c8401f",
    hairline: "#e4ded2",
  },
  dark: {
    surface: "#1b1e25",
    ink: "#e8e6e1",
    comment: "#9a958a",
    keyword: "#c9a2e8",
    name: "#8db8f4",
    number: "#74c7d8",
    string: "#a9cf86",
    lineNumber: "#868b95",
    selection: "#2f3d5c",
    current: "#322d18",
    changed: "#ff8a5c",
    hairline: "#2c313b",
  },
} as const;

/** Which of the two sets of colours. */
export type ColorScheme = keyof typeof codeColors;

/** A Shiki theme, as Expressive Code takes it. */
export function codeTheme(scheme: ColorScheme) {
  const ink = codeColors[scheme];
  const rule = (scope: string[], foreground: string) => ({ scope, settings: { foreground } });
  return {
    name: `private-heap-${scheme}`,
    type: scheme,
    colors: { "editor.background": ink.surface, "editor.foreground": ink.ink },
    settings: [
      { settings: { foreground: ink.ink, background: ink.surface } },
      rule(["comment"], ink.comment),
      rule(["keyword", "storage", "constant.language"], ink.keyword),
      rule(["entity.name.function", "support.function", "entity.name.type"], ink.name),
      rule(["constant.numeric"], ink.number),
      rule(["string"], ink.string),
      rule(["keyword.operator"], ink.ink),
    ],
  };
}
