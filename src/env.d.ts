// Pages' components as seen by a checker that reads TypeScript alone; `astro check` knows them better.
declare module "*.astro" {
  import type { AstroComponentFactory } from "astro/runtime/server/index.js";
  const component: AstroComponentFactory;
  export default component;
}
