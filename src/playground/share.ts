// A moment to give away: as a link, as a code for a phone's camera, as a piece of another page. Texts only; who shows and
// copies them is `ShareLink.svelte`.

import { packMoment } from "../player/moment-link.ts";
import type { Moment } from "../player/moment.ts";
import type { GalleryProgram } from "./gallery.ts";

export type ShareKind = "link" | "code" | "embed";

/** Characters from which on some programs cut a link off. */
export const LINK_LENGTH_SAFE = 8_000;
/** Characters of a QR code that a phone still reads from a screen; the form itself ends at 2,953. */
export const CODE_LENGTH_MAX = 1_800;

/** What stands after the `#`. A program of the gallery that was not changed is named and not carried. */
export function sharedHash(moment: Moment, gallery: GalleryProgram | null): string {
  const isUnchanged =
    gallery !== null &&
    gallery.code === moment.code &&
    gallery.stdin === moment.stdin &&
    gallery.lens === moment.lens &&
    moment.version === "3.14";
  if (!isUnchanged) return packMoment(moment);
  const selection = moment.selection === null ? "" : `&selection=${encodeURIComponent(moment.selection)}`;
  const values = moment.inlinesValues ? "&values=slots" : "";
  return `gallery=${gallery.name}&step=${moment.step}${selection}${values}`;
}

/** `<private-heap>` for a page that may load a script. */
export function elementSnippet(moment: Moment, scriptAddress: string): string {
  const attributes = [
    moment.step === 0 ? "" : ` step="${moment.step}"`,
    moment.lens === "textbook" ? "" : ` lens="${moment.lens}"`,
    moment.version === "3.14" ? "" : ` version="${moment.version}"`,
    moment.inlinesValues ? ' values="slots"' : "",
    moment.stdin === "" ? "" : ` stdin="${escaped(moment.stdin).replaceAll("\n", "&#10;")}"`,
  ].join("");
  // A Markdown book takes a tag that is alone on its line, and what follows, as it is, up to an empty line; a line with an
  // entity for a space is not empty.
  const code = escaped(moment.code.trimEnd()).replace(/^[ \t]*$/gm, "&#32;");
  const element = `<private-heap${attributes}>\n<pre>\n${code}\n</pre>\n</private-heap>`;
  return `<script async src="${scriptAddress}"></script>\n\n${element}`;
}

/** An iframe for a page that may not, as in many learning platforms. Its height is a guess from the program's. */
export function frameSnippet(moment: Moment, embedAddress: string): string {
  const height = Math.min(1100, 420 + 27 * moment.code.split("\n").length);
  return `<iframe src="${embedAddress}#${packMoment(moment)}" title="A Python program and its memory" style="width: 100%; height: ${height}px; border: 0" loading="lazy"></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The dark squares of a QR code as the `d` of a path, each square one unit, with a margin of four. */
export function squaresPath(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      let length = 1;
      while (row[x + length] === true) length++;
      path += `M${x} ${y}h${length}v1h-${length}z`;
      x += length;
    }
  });
  return path;
}
