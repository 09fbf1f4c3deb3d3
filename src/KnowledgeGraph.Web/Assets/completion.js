// Completes words of a query: terms by name or by Chinese or English label, prefixes, variables, keywords, and things by name.

import { tokenize, words } from "./sparql.js";

const mostShown = 12;
const han = /\p{Script=Han}/u;

export class Completion {
  #textarea;
  #editor;
  #list;
  #vocabulary = null;
  #source;
  #selected = 0;
  #options = [];
  #asked = 0;

  /** @param source address of prefixes and terms as JSON */
  constructor(textarea, editor, source) {
    this.#textarea = textarea;
    this.#editor = editor;
    this.#source = source;
    this.#list = document.createElement("ul");
    this.#list.className = "suggestions completions";
    this.#list.id = "completions";
    this.#list.setAttribute("role", "listbox");
    this.#list.hidden = true;
    editor.element.after(this.#list);
    this.#list.parentElement.style.position = "relative";
    textarea.setAttribute("aria-autocomplete", "list");
    textarea.setAttribute("aria-controls", this.#list.id);
    textarea.addEventListener("input", (event) => event.isComposing || this.#update(false));
    textarea.addEventListener("compositionend", () => this.#update(false));
    textarea.addEventListener("keydown", (event) => this.#onKey(event));
    textarea.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
    textarea.addEventListener("scroll", () => this.#close());
  }

  async #update(isAsked) {
    const word = this.#word();
    if (!word || (!isAsked && word.text.length < (han.test(word.text) || /^[?$]/u.test(word.text) ? 1 : 2))) {
      this.#close();
      return;
    }

    const asked = ++this.#asked;
    this.#vocabulary ??= await load(this.#source);
    const found = this.#candidates(word.text);
    if (han.test(word.text)) {
      found.push(...await things(word.text));
    }

    if (asked === this.#asked) {
      this.#show(found.slice(0, mostShown), word);
    }
  }

  /** The word before the caret, or null inside of comments, strings and IRIs. */
  #word() {
    const { value, selectionStart, selectionEnd } = this.#textarea;
    if (selectionStart !== selectionEnd) {
      return null;
    }

    const token = tokenize(value.slice(0, selectionStart)).at(-1);
    if (!token || token.kind === "space" || token.kind === "other") {
      return { start: selectionStart, text: "" };
    }

    return ["comment", "string", "iri", "number", "tag"].includes(token.kind) ? null : { start: token.start, text: value.slice(token.start, selectionStart) };
  }

  #candidates(typed) {
    const wanted = typed.toLowerCase();
    const { prefixes, terms } = this.#vocabulary;
    if (/^[?$]/u.test(typed)) {
      return this.#variables(typed);
    }

    const named = terms
      .map((term) => ({ term, rank: rank(term, wanted) }))
      .filter((each) => each.rank < 9)
      .sort((a, b) => a.rank - b.rank || b.term.uses - a.term.uses)
      .map(({ term }) => ({ insert: term.name, label: term.label, prefix: "kg" }));
    const declared = Object.keys(prefixes)
      .filter((prefix) => wanted !== "" && `${prefix}:`.startsWith(wanted))
      .map((prefix) => ({ insert: `${prefix}:`, label: prefixes[prefix], prefix }));
    const known = wanted.length < 2 || wanted.includes(":") ? [] : words.filter((word) => word.toLowerCase().startsWith(wanted) && word.toLowerCase() !== wanted).map((word) => ({ insert: word, label: "" }));
    return [...declared, ...known.slice(0, 4), ...named];
  }

  #variables(typed) {
    const names = new Set(this.#textarea.value.match(/[?$][\p{L}\p{N}_]+/gu) ?? []);
    names.delete(typed);
    return [...names].filter((name) => name.startsWith(typed)).map((name) => ({ insert: name, label: "" }));
  }

  #show(options, word) {
    this.#options = options;
    if (options.length === 0) {
      this.#close();
      return;
    }

    this.#list.replaceChildren(...options.map((option, index) => this.#item(option, index, word)));
    const place = this.#editor.placeOf(word.start);
    this.#list.hidden = false;
    const top = this.#editor.element.offsetTop + place.bottom + 2;
    const left = Math.max(0, Math.min(this.#editor.element.offsetLeft + place.left, this.#list.parentElement.clientWidth - this.#list.offsetWidth));
    this.#list.style.transform = `translate(${left}px, ${top}px)`;
    this.#select(0);
  }

  #item(option, index, word) {
    const item = document.createElement("li");
    item.id = `completion-${index}`;
    item.setAttribute("role", "option");
    const [code, label] = [document.createElement("code"), document.createElement("small")];
    code.textContent = option.shown ?? option.insert;
    label.textContent = option.label;
    item.append(code, label);
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.#insert(option, word);
    });
    return item;
  }

  #onKey(event) {
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      this.#update(true);
      return;
    }

    if (this.#list.hidden || event.isComposing) {
      return;
    }

    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.#select((this.#selected + step + this.#options.length) % this.#options.length);
    } else if ((event.key === "Enter" && !event.ctrlKey) || event.key === "Tab") {
      event.preventDefault();
      this.#insert(this.#options[this.#selected], this.#word());
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#close();
    }
  }

  #select(index) {
    this.#list.children[this.#selected]?.setAttribute("aria-selected", "false");
    this.#selected = index;
    this.#list.children[index].setAttribute("aria-selected", "true");
    this.#list.children[index].scrollIntoView({ block: "nearest" });
    this.#textarea.setAttribute("aria-activedescendant", this.#list.children[index].id);
  }

  /** Puts the word in, and its prefix at the top where the query does not declare it. */
  #insert(option, word) {
    const { value, selectionStart } = this.#textarea;
    this.#textarea.setRangeText(option.insert, word.start, selectionStart, "end");
    const iri = option.prefix && this.#vocabulary.prefixes[option.prefix];
    if (iri && !new RegExp(`PREFIX\\s+${option.prefix}:`, "iu").test(value)) {
      const line = `PREFIX ${option.prefix}: <${iri}>\n`;
      const caret = this.#textarea.selectionStart + line.length;
      this.#textarea.setRangeText(line, 0, 0, "preserve");
      this.#textarea.setSelectionRange(caret, caret);
    }

    this.#textarea.dispatchEvent(new Event("input", { bubbles: true }));
    this.#close();
  }

  #close() {
    this.#asked++;
    this.#list.hidden = true;
    this.#textarea.removeAttribute("aria-activedescendant");
  }
}

/** How well a term fits what was typed: its name first, then its labels; 9 is not at all. */
function rank(term, wanted) {
  const local = term.name.slice(term.name.indexOf(":") + 1).toLowerCase();
  const labels = [term.label, term.other ?? ""].map((label) => label.toLowerCase());
  if (wanted === "" || term.name.toLowerCase().startsWith(wanted)) {
    return 1;
  }

  return local.startsWith(wanted) ? 2
    : labels.some((label) => label.startsWith(wanted)) ? 3
    : labels.some((label) => label.includes(wanted)) ? 4
    : wanted.length > 2 && local.includes(wanted) ? 5 : 9;
}

async function load(source) {
  try {
    const response = await fetch(source);
    return response.ok ? await response.json() : { prefixes: {}, terms: [] };
  } catch {
    return { prefixes: {}, terms: [] };
  }
}

/** Things of the data by name, as IRIs. */
async function things(name) {
  try {
    const response = await fetch(`/suggest?limit=5&q=${encodeURIComponent(name)}`);
    const { suggestions } = response.ok ? await response.json() : { suggestions: [] };
    return suggestions
      .filter((each) => each.iri && !each.iri.includes("/ontology#"))
      .map((each) => ({ insert: `<${each.iri}>`, shown: each.text, label: each.type ?? "" }));
  } catch {
    return [];
  }
}
