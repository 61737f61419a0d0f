// Monaco with what an editor of small Python programs needs and nothing more. Loaded only when a reader goes to edit.

import "monaco-editor/features/codeEditor/register";
import "monaco-editor/features/bracketMatching/register";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/comment/register";
import "monaco-editor/features/cursorUndo/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/hover/register";
import "monaco-editor/features/indentation/register";
import "monaco-editor/features/linesOperations/register";
import "monaco-editor/features/multicursor/register";
import "monaco-editor/features/toggleTabFocusMode/register";
import "monaco-editor/features/wordOperations/register";
import "monaco-editor/languages/definitions/python/register";
import { KeyCode, KeyMod, MarkerSeverity, editor } from "monaco-editor/editor";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import { codeColors } from "../styles/code-theme.ts";
import type { ColorScheme } from "../styles/code-theme.ts";

declare global {
  interface Window {
    MonacoEnvironment?: { getWorker(): Worker };
  }
}

window.MonacoEnvironment = { getWorker: () => new EditorWorker() };

for (const scheme of ["light", "dark"] as const) defineTheme(scheme);

function defineTheme(scheme: ColorScheme): void {
  const ink = codeColors[scheme];
  const rule = (token: string, color: string): editor.ITokenThemeRule => ({
    token,
    foreground: color.slice(1),
  });
  editor.defineTheme(`private-heap-${scheme}`, {
    base: scheme === "dark" ? "vs-dark" : "vs",
    inherit: true,
    rules: [
      rule("", ink.ink),
      rule("comment", ink.comment),
      rule("keyword", ink.keyword),
      rule("number", ink.number),
      rule("string", ink.string),
      rule("string.escape", ink.string),
      rule("delimiter", ink.ink),
      rule("identifier", ink.ink),
      rule("tag", ink.name),
    ],
    colors: {
      "editor.background": ink.surface,
      "editor.foreground": ink.ink,
      "editorLineNumber.foreground": ink.lineNumber,
      "editorLineNumber.activeForeground": ink.ink,
      "editor.selectionBackground": ink.selection,
      "editor.lineHighlightBackground": "#00000000",
      "editor.lineHighlightBorder": "#00000000",
      "editorCursor.foreground": ink.ink,
      "editorGutter.background": ink.surface,
    },
  });
}

function scheme(): ColorScheme {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

/** A mark at a place of the text: lines and columns from 1. */
export interface TextError {
  readonly line: number | null;
  readonly message: string;
  readonly column?: number | null;
  readonly endLine?: number | null;
  readonly endColumn?: number | null;
}

export interface CodeEditor {
  setText(text: string): void;
  markLine(line: number | null): void;
  markError(error: TextError | null): void;
  /** Lines at which breakpoints stand. */
  markBreakpoints(lines: readonly number[]): void;
  /** Puts the keyboard into it, at a place counted in characters from the start. */
  focus(offset: number): void;
  dispose(): void;
}

export interface CodeEditorOptions {
  readonly text: string;
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
  /** Told of all breakpoints when the reader sets one, takes one away, or moves one by editing above it. */
  readonly onbreakpoints?: ((lines: readonly number[]) => void) | undefined;
  readonly isReadOnly?: boolean;
}

/** Puts an editor into `host`, as high as its text. Ctrl+Enter runs, F9 sets a breakpoint; Escape, then Tab leaves it. */
export function createCodeEditor(host: HTMLElement, options: CodeEditorOptions): CodeEditor {
  const made = editor.create(host, {
    value: options.text,
    language: "python",
    theme: `private-heap-${scheme()}`,
    readOnly: options.isReadOnly ?? false,
    automaticLayout: true,
    fontFamily: "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, Menlo, Consolas, monospace",
    fontSize: 15,
    lineHeight: 27,
    fontLigatures: false,
    minimap: { enabled: false },
    folding: false,
    glyphMargin: options.onbreakpoints !== undefined,
    lineDecorationsWidth: 14,
    lineNumbersMinChars: 3,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    renderLineHighlight: "none",
    scrollBeyondLastLine: false,
    scrollbar: { vertical: "hidden", alwaysConsumeMouseWheel: false, horizontalScrollbarSize: 8 },
    tabSize: 4,
    insertSpaces: true,
    quickSuggestions: false,
    wordBasedSuggestions: "off",
    occurrencesHighlight: "off",
    selectionHighlight: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    accessibilitySupport: "auto",
    ariaLabel: "Program. Control+Enter runs it; F9 sets a breakpoint; Control+M lets Tab leave the editor.",
    fixedOverflowWidgets: true,
    contextmenu: false,
  });
  const fit = (): void => {
    host.style.height = `${Math.max(3 * 27, made.getContentHeight())}px`;
    made.layout();
  };
  fit();
  made.onDidContentSizeChange(fit);
  let isSetting = false;
  const breakpointMarks = made.createDecorationsCollection();
  const breakpointLines = (): number[] => [
    ...new Set(breakpointMarks.getRanges().map(({ startLineNumber }) => startLineNumber)),
  ];
  const showBreakpoints = (lines: readonly number[]): void => {
    breakpointMarks.set(
      lines.map((line) => ({
        range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        options: {
          glyphMarginClassName: "ph-editor-breakpoint",
          stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
        },
      })),
    );
  };
  const toggleBreakpoint = (line: number): void => {
    if (options.onbreakpoints === undefined) return;
    const lines = breakpointLines();
    showBreakpoints(lines.includes(line) ? lines.filter((one) => one !== line) : [...lines, line]);
    options.onbreakpoints(breakpointLines());
  };
  made.onMouseDown(({ target }) => {
    const isGutter =
      target.type === editor.MouseTargetType.GUTTER_GLYPH_MARGIN ||
      target.type === editor.MouseTargetType.GUTTER_LINE_DECORATIONS;
    if (isGutter && target.position !== null) toggleBreakpoint(target.position.lineNumber);
  });
  made.addCommand(KeyCode.F9, () => {
    const line = made.getPosition()?.lineNumber;
    if (line !== undefined) toggleBreakpoint(line);
  });
  made.onDidChangeModelContent(() => {
    if (isSetting) return;
    options.onchange(made.getValue());
    if (breakpointMarks.length > 0) options.onbreakpoints?.(breakpointLines());
  });
  made.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, options.onrun);
  const themeWatch = new MutationObserver(() => editor.setTheme(`private-heap-${scheme()}`));
  themeWatch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const lineMarks = made.createDecorationsCollection();
  return {
    setText(text) {
      if (made.getValue() === text) return;
      isSetting = true;
      made.setValue(text);
      isSetting = false;
    },
    markLine(line) {
      if (line === null) return lineMarks.clear();
      const range = { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 };
      lineMarks.set([
        {
          range,
          options: {
            isWholeLine: true,
            className: "ph-editor-line",
            linesDecorationsClassName: "ph-editor-bar",
          },
        },
      ]);
    },
    markError(error) {
      const model = made.getModel();
      if (model === null) return;
      const line = Math.min(error?.line ?? 1, model.getLineCount());
      const column = error?.column ?? 1;
      const markers =
        error === null
          ? []
          : [
              {
                severity: MarkerSeverity.Error,
                message: error.message,
                startLineNumber: line,
                startColumn: column,
                endLineNumber: error.endLine ?? line,
                endColumn: Math.max(
                  error.endColumn ?? 0,
                  error.endLine === line || (error.endLine ?? null) === null ? column + 1 : 1,
                ),
              },
            ];
      editor.setModelMarkers(model, "python", markers);
    },
    markBreakpoints(lines) {
      if ([...lines].sort().join() !== breakpointLines().sort().join()) showBreakpoints(lines);
    },
    focus(offset) {
      const position = made.getModel()?.getPositionAt(offset);
      if (position !== undefined) made.setPosition(position);
      made.focus();
    },
    dispose() {
      themeWatch.disconnect();
      made.dispose();
    },
  };
}
