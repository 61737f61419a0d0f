// The site's one collection: everything in `content/`. An address comes from the folders without their numbers, so
// `content/lessons/01-names/02-aliasing/index.mdx` is `/names/aliasing/`.

import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { z } from "astro/zod";
import { addressOf } from "./lessons/outline.ts";

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: "./content",
      pattern: "**/[^_]*.{md,mdx}",
      generateId: ({ entry }) => addressOf(entry),
    }),
    schema: docsSchema({
      extend: z.object({
        /** The lens that a lesson wears until its reader switches. */
        lens: z.enum(["textbook", "cpython"]).optional(),
      }),
    }),
  }),
};
