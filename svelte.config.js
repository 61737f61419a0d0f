// Svelte components are written in TypeScript; the editor's own checker reads this file too.

import { vitePreprocess } from "@astrojs/svelte";

export default { preprocess: vitePreprocess() };
