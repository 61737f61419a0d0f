// What a reviewer should not have to say. Layout is prettier's; the house's own rules are in `tests/tidy.test.ts`.

import astro from "eslint-plugin-astro";
import svelte from "eslint-plugin-svelte";
import tseslint from "typescript-eslint";

const fromTheCore = [
  "console",
  "Date",
  "setTimeout",
  "setInterval",
  "queueMicrotask",
  "document",
  "window",
  "process",
];

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "node_modules/",
      ".astro/",
      ".cache/",
      "test-results/",
      "playwright-report/",
      "src/env.d.ts",
    ],
  },
  ...tseslint.configs.recommended,
  ...svelte.configs["flat/recommended"],
  ...astro.configs["flat/recommended"],
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "no-control-regex": "off",
      "no-constant-condition": ["error", { checkLoops: false }],
      eqeqeq: ["error", "always"],
      "no-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { "svelte/no-navigation-without-resolve": "off", "prefer-const": "off" },
  },
  {
    files: ["src/base/**/*.ts", "src/python/**/*.ts", "src/trace/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...fromTheCore],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
);
