// Type-ahead for every search box: names that continue what was typed, as a combobox (WAI-ARIA 1.2). Without this script the boxes are plain forms.

const waitMilliseconds = 90;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  attach(input);
}

function attach(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${input.id}-suggestions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  close();

  let selected = -1;
  let timer = 0;
  let request = null;

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    // Letters of an unfinished Chinese word are not what is looked for.
    if (!event.isComposing) {
      timer = setTimeout(ask, waitMilliseconds);
    }
  });
  input.addEventListener("compositionend", ask);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", onKey);

  async function ask() {
    request?.abort();
    const typed = input.value.trim();
    if (typed === "") {
      close();
      return;
    }

    request = new AbortController();
    const lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";
    try {
      const response = await fetch(`${input.dataset.suggest}?limit=8&lang=${lang}&q=${encodeURIComponent(typed)}`, { signal: request.signal });
      if (response.ok) {
        show((await response.json()).suggestions);
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        close();
      }
    }
  }

  function show(suggestions) {
    selected = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...suggestions.map(option));
    const isOpen = suggestions.length > 0 && document.activeElement === input;
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
  }

  function option(suggestion, index) {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.page = suggestion.page ?? "";
    item.dataset.text = suggestion.text;
    const name = document.createElement("span");
    name.textContent = suggestion.text;
    const type = document.createElement("small");
    type.textContent = suggestion.type ?? "";
    item.append(name, type);
    item.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      open(item);
    });
    return item;
  }

  function onKey(event) {
    if (list.hidden) {
      return;
    }

    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      select((selected + step + list.children.length) % list.children.length);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && selected >= 0) {
      event.preventDefault();
      open(list.children[selected]);
    }
  }

  function select(index) {
    list.children[selected]?.setAttribute("aria-selected", "false");
    selected = index;
    const item = list.children[selected];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", item.id);
  }

  function open(item) {
    input.value = item.dataset.text;
    close();
    if (item.dataset.page) {
      location.assign(item.dataset.page);
    } else {
      input.form.requestSubmit();
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
