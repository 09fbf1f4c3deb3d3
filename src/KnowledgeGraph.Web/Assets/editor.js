// Lays colours and line numbers under a textarea. The textarea stays what it is: it is typed in, sent, and read aloud.

import { tokenize } from "./sparql.js";

export class Editor {
  #textarea;
  #colours;
  #lines;
  #wrong = null;

  /** @param {HTMLTextAreaElement} textarea */
  constructor(textarea) {
    this.#textarea = textarea;
    const editor = element("div", "editor");
    const field = element("div", "field");
    this.#lines = element("pre", "lines");
    this.#colours = element("pre", "colours");
    this.#lines.setAttribute("aria-hidden", "true");
    this.#colours.setAttribute("aria-hidden", "true");
    textarea.replaceWith(editor);
    field.append(this.#colours, textarea);
    editor.append(this.#lines, field);
    textarea.addEventListener("input", () => {
      this.#wrong = null;
      this.draw();
    });
    textarea.addEventListener("scroll", () => this.#follow());
    textarea.addEventListener("keydown", (event) => this.#indent(event));
    this.draw();
  }

  get element() {
    return this.#textarea.closest(".editor");
  }

  /** Marks a place of the text; lines and columns from 1, columns in code points. */
  mark(line, column) {
    const lines = this.#textarea.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const start = before + [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
    const token = tokenize(this.#textarea.value).find((each) => each.start <= start && start < each.end);
    this.#wrong = { line, start, end: token && token.kind !== "space" ? token.end : start + 1 };
    this.draw();
  }

  clear() {
    this.#wrong = null;
    this.draw();
  }

  draw() {
    const text = this.#textarea.value;
    const pieces = tokenize(text).flatMap((token) => this.#pieces(text, token));
    // A last line without characters would have no height.
    this.#colours.replaceChildren(...pieces, "\n");
    this.#lines.replaceChildren(...text.split("\n").map((_, index) => {
      const number = element("span", this.#wrong?.line === index + 1 ? "wrong" : "");
      number.textContent = `${index + 1}\n`;
      return number;
    }));
    this.#follow();
  }

  /** Where a position of the text is, from the editor's corner. */
  placeOf(position) {
    const walker = document.createTreeWalker(this.#colours, NodeFilter.SHOW_TEXT);
    let left = position;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.data.length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left);
        const [box, corner] = [range.getBoundingClientRect(), this.element.getBoundingClientRect()];
        return { left: box.left - corner.left, bottom: box.bottom - corner.top };
      }

      left -= node.data.length;
    }

    return { left: 0, bottom: 0 };
  }

  #pieces(text, token) {
    const wrong = this.#wrong;
    if (!wrong || token.end <= wrong.start || token.start >= wrong.end) {
      return [piece(text.slice(token.start, token.end), token.kind)];
    }

    const [from, to] = [Math.max(token.start, wrong.start), Math.min(token.end, wrong.end)];
    return [
      piece(text.slice(token.start, from), token.kind),
      piece(text.slice(from, to), token.kind, "wrong-place"),
      piece(text.slice(to, token.end), token.kind),
    ].filter((each) => each.textContent !== "");
  }

  #follow() {
    this.#colours.style.transform = `translate(${-this.#textarea.scrollLeft}px, ${-this.#textarea.scrollTop}px)`;
    this.#lines.scrollTop = this.#textarea.scrollTop;
    this.#lines.style.height = `${this.#textarea.offsetHeight}px`;
  }

  /** A new line begins where the one before it did. Tab stays the key that leaves the field. */
  #indent(event) {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) {
      return;
    }

    const { value, selectionStart, selectionEnd } = this.#textarea;
    const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
    const indent = line.match(/^[ \t]*/u)[0] + (/\{\s*$/u.test(line) ? "  " : "");
    if (indent) {
      event.preventDefault();
      this.#textarea.setRangeText(`\n${indent}`, selectionStart, selectionEnd, "end");
      this.#textarea.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

function piece(text, kind, extra = "") {
  const span = element("span", `t-${kind} ${extra}`.trim());
  span.textContent = text;
  return span;
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
