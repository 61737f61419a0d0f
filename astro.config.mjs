// How the site is built: Starlight is the shell, lessons come from `content/` through our own remark plugin, players and
// exercises are Svelte islands. Everything is self-hosted and linked relatively, so `dist/` works below any address.

import { defineConfig } from "astro/config";
import { unified } from "@astrojs/markdown-remark";
import starlight from "@astrojs/starlight";
import svelte from "@astrojs/svelte";
import { fileURLToPath } from "node:url";
import { lessonPrograms } from "./src/lessons/mdx-programs.ts";
import { readOutline } from "./src/lessons/outline.ts";
import { codeTheme } from "./src/styles/code-theme.ts";
import { monacoStyles } from "./tools/monaco-styles.ts";
import { exerciseTable } from "./tools/exercise-table.ts";
import { libraryPacks } from "./tools/library-packs.ts";
import { splitWorker } from "./tools/split-worker.ts";
import { finishPages } from "./tools/finish-pages.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

const sidebar = readOutline(root).map((chapter) => ({
  label: `${chapter.number} ${chapter.title}`,
  items: [
    { label: "Contents", slug: chapter.id },
    ...chapter.lessons.map((lesson) => ({
      label: lesson.title,
      slug: lesson.id,
      // What the page's island counts as done, and where it looks for an exercise that a link has misplaced.
      attrs: { "data-exercises": lesson.exercises.map((exercise) => exercise.key).join(" ") },
    })),
  ],
}));

export default defineConfig({
  // A social picture needs a whole address. Whoever publishes the course sets it; nothing else depends on it.
  site: process.env.PH_SITE ?? "https://the-private-heap.example",
  trailingSlash: "always",
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ remarkPlugins: [[lessonPrograms, { root }]] }),
  },
  integrations: [
    starlight({
      title: "The Private Heap",
      description: "How Python manages memory: names, the stack and the private heap, drawn live.",
      favicon: "/favicon.svg",
      customCss: [
        "@fontsource-variable/source-serif-4/wght.css",
        "@fontsource-variable/source-serif-4/wght-italic.css",
        "@fontsource-variable/inter/wght.css",
        "@fontsource-variable/jetbrains-mono/wght.css",
        "./src/styles/palette.css",
        "./src/styles/shell.css",
        "./src/styles/prose.css",
        "./src/styles/print.css",
      ],
      components: {
        Footer: "./src/layouts/Footer.astro",
        Head: "./src/layouts/Head.astro",
        MarkdownContent: "./src/layouts/MarkdownContent.astro",
        PageTitle: "./src/layouts/PageTitle.astro",
        SocialIcons: "./src/layouts/HeaderLinks.astro",
        SiteTitle: "./src/layouts/SiteTitle.astro",
      },
      expressiveCode: {
        themes: [codeTheme("dark"), codeTheme("light")],
        useStarlightDarkModeSwitch: true,
        useStarlightUiThemeColors: false,
        styleOverrides: {
          borderRadius: "10px",
          borderColor: "var(--ph-hairline)",
          codeFontFamily: "var(--ph-mono)",
          codeFontSize: "0.9375rem",
          codeBackground: "var(--ph-surface)",
          frames: { shadowColor: "transparent", editorTabBarBackground: "var(--ph-surface)" },
        },
      },
      markdown: { processedDirs: ["./content"] },
      tableOfContents: false,
      sidebar: [
        ...sidebar,
        {
          label: "About",
          items: [
            { label: "Playground", link: "/play/" },
            { label: "Your progress", link: "/progress/" },
            { label: "How faithful is it?", link: "/faithful/" },
          ],
        },
      ],
    }),
    svelte(),
    libraryPacks(),
    finishPages(),
    exerciseTable(),
  ],
  vite: {
    plugins: [monacoStyles()],
    // Classic scripts, so that the interpreter's worker can load its second half in the middle of a run.
    worker: { format: "iife", plugins: () => [splitWorker()] },
    experimental: {
      // Chunks find their neighbours from where they lie themselves, not from the root of a host.
      renderBuiltUrl: (_file, { hostType }) =>
        hostType === "js" || hostType === "css" ? { relative: true } : undefined,
    },
    build: { chunkSizeWarningLimit: 4000 },
  },
});
