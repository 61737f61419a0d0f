// <private-heap>: a Python program with its memory, in any page. The code stands between the tags, in a <pre> or bare, or is
// named by `src`. Until the frame with the player has come, and if it never comes, the code is shown as text. The frame is
// made when the element comes near the screen; it is as high as what is in it. Nothing of the page around is touched.
//   <script async src="https://…/private-heap.js"></script>
//   <private-heap step="3" lens="cpython"><pre>x = [1]</pre></private-heap>
(() => {
  const script = document.currentScript ?? document.querySelector('script[src*="private-heap.js"]');
  if (script === null || customElements.get("private-heap") !== undefined) return;
  const embed = new URL("embed/", script.src);
  const passed = ["step", "lens", "version", "stdin", "values", "theme"];

  class PrivateHeap extends HTMLElement {
    static observedAttributes = ["src", ...passed];
    #text = document.createElement("pre");
    #frame = null;
    #code = null;
    #watch = null;
    #onmessage = (event) => this.#hear(event);

    constructor() {
      super();
      const style = document.createElement("style");
      style.textContent =
        ":host{display:block;position:relative;margin-block:1.25em}pre{margin:0;padding:.9em 1.1em;overflow-x:auto;border:1px solid #8886;border-radius:10px;font:.9375em/1.6 ui-monospace,Menlo,Consolas,monospace;tab-size:4;text-align:start}iframe{display:block;width:100%;border:0}.waits{position:absolute;top:0;height:30rem;visibility:hidden}[hidden]{display:none}";
      this.attachShadow({ mode: "open" }).append(style, this.#text);
    }

    connectedCallback() {
      window.addEventListener("message", this.#onmessage);
      // While the page is still being read, what stands between the tags has not come yet.
      if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", () => void this.#begin(), { once: true });
      } else {
        void this.#begin();
      }
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#onmessage);
      this.#watch?.disconnect();
      this.#frame?.remove();
      this.#frame = null;
      this.#text.hidden = false;
    }

    attributeChangedCallback(name) {
      if (this.#code === null || !this.isConnected) return;
      if (name === "src") void this.#begin();
      else if (this.#frame !== null) this.#show();
    }

    async #begin() {
      const src = this.getAttribute("src");
      this.#code = src === null ? this.#codeInside() : await this.#codeFrom(src);
      this.#text.textContent = this.#code ?? `${src} could not be read.`;
      if (this.#code === null || !this.isConnected) return;
      this.#watch?.disconnect();
      this.#watch = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          this.#watch.disconnect();
          this.#show();
        },
        { rootMargin: "400px" },
      );
      this.#watch.observe(this);
    }

    /** Without the indentation that all lines share, as the page's author set it. */
    #codeInside() {
      const inside = this.querySelector("pre") ?? this;
      const lines = inside.textContent.replaceAll("\r", "").split("\n");
      while (lines.length > 0 && lines[0].trim() === "") lines.shift();
      while (lines.length > 0 && lines.at(-1).trim() === "") lines.pop();
      const indents = lines
        .filter((line) => line.trim() !== "")
        .map((line) => /^[ \t]*/.exec(line)[0].length);
      const shared = Math.min(...indents);
      return lines.map((line) => (line.trim() === "" ? "" : line.slice(shared))).join("\n");
    }

    async #codeFrom(src) {
      try {
        const response = await fetch(new URL(src, document.baseURI));
        return response.ok ? await response.text() : null;
      } catch {
        return null;
      }
    }

    #show() {
      const fields = [["code", this.#code]];
      for (const name of passed) {
        if (this.hasAttribute(name)) fields.push([name, this.getAttribute(name)]);
      }
      if (!this.hasAttribute("theme")) fields.push(["theme", this.#themeAround()]);
      const hash = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
      if (this.#frame !== null) this.#frame.remove();
      const frame = document.createElement("iframe");
      frame.title = this.getAttribute("title") ?? "A Python program and its memory";
      frame.allow = "clipboard-write";
      // Not `hidden`: a frame without a size has no height to tell.
      frame.className = "waits";
      frame.src = `${embed.href}#${hash}`;
      this.#frame = frame;
      this.shadowRoot.append(frame);
    }

    /** Dark text stands on light ground. */
    #themeAround() {
      const color = getComputedStyle(this).color;
      const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map(Number);
      if (!color.startsWith("rgb")) return "auto";
      return 0.3 * red + 0.6 * green + 0.1 * blue < 128 ? "light" : "dark";
    }

    /** Heights, and only from our own frame. */
    #hear({ data, origin, source }) {
      if (this.#frame === null || source !== this.#frame.contentWindow || origin !== embed.origin) return;
      if (data?.type !== "private-heap" || !Number.isFinite(data.height)) return;
      if (data.height < 40 || data.height > 20_000) return;
      this.#frame.style.height = `${Math.ceil(data.height)}px`;
      this.#frame.className = "";
      this.#text.hidden = true;
    }
  }

  customElements.define("private-heap", PrivateHeap);
})();
