// A drawing to take away: the SVG that is on screen, with its colours and letters written into it, so that it stands by
// itself in a slide, a book or a mail; and the same as a PNG.

/** What gives an element of the drawing its looks. */
const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "font-variant-ligatures",
  "letter-spacing",
  "text-anchor",
  "text-decoration-line",
  "text-transform",
] as const;
const MARGIN = 14;
const PNG_SCALE = 2;

/** The SVG's text; `label` says what it shows. */
export function drawingAsSvg(drawing: SVGSVGElement, label: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, index) => {
    const made = copies[index];
    if (made !== undefined) inline(original, made);
  });
  for (const layer of copy.querySelectorAll("[role=group], [role=button]")) layer.remove();
  const area = areaOf(drawing);
  copy.setAttribute("viewBox", `${area.x} ${area.y} ${area.width} ${area.height}`);
  copy.setAttribute("width", String(area.width));
  copy.setAttribute("height", String(area.height));
  copy.prepend(element("title", {}, label), paper(drawing, area));
  return new XMLSerializer().serializeToString(copy);
}

function inline(original: SVGElement, made: SVGElement): void {
  const style = getComputedStyle(original);
  const isText = original instanceof SVGTextElement;
  for (const name of PROPERTIES) {
    if (!isText && /^(font|letter|text)/.test(name)) continue;
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== "normal" && value !== "none 0s")
      made.setAttribute(name, plain(name, value));
  }
  made.removeAttribute("class");
  made.removeAttribute("tabindex");
}

/** `text-decoration-line` is no attribute of SVG; the shorthand is. */
function plain(name: string, value: string): string {
  return name === "text-decoration-line" && value === "none" ? "" : value;
}

/** What is drawn, with a margin; places kept for other steps are left out. */
function areaOf(drawing: SVGSVGElement): DOMRect {
  const parts = [...drawing.querySelectorAll<SVGGraphicsElement>("text, rect, path:not(.divider)")]
    .filter((part) => part.closest("[role=group], [role=button]") === null)
    .map((part) => part.getBBox());
  const left = Math.floor(Math.min(...parts.map(({ x }) => x))) - MARGIN;
  const top = Math.floor(Math.min(...parts.map(({ y }) => y))) - MARGIN;
  const right = Math.ceil(Math.max(...parts.map(({ x, width }) => x + width))) + MARGIN;
  const bottom = Math.ceil(Math.max(...parts.map(({ y, height }) => y + height))) + MARGIN;
  return new DOMRect(left, top, right - left, bottom - top);
}

function paper(drawing: SVGSVGElement, { x, y, width, height }: DOMRect): SVGElement {
  let holder: Element | null = drawing;
  let fill = "rgba(0, 0, 0, 0)";
  while (holder !== null && fill === "rgba(0, 0, 0, 0)") {
    fill = getComputedStyle(holder).backgroundColor;
    holder = holder.parentElement;
  }
  return element("rect", {
    x: String(x),
    y: String(y),
    width: String(width),
    height: String(height),
    fill: fill === "rgba(0, 0, 0, 0)" ? "#fff" : fill,
  });
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ""): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== "") made.textContent = text;
  return made;
}

/** The SVG's text as a PNG, twice as fine as on screen. */
export async function svgAsPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new RangeError("the drawing is too large for a picture"));
      else resolve(blob);
    }, "image/png");
  });
}

/** Hands a file to the reader. */
export function download(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
