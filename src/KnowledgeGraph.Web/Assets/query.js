// Makes the query form an editor that runs queries in place. Without this script the form is sent and the page comes back whole.

import { Completion } from "./completion.js";
import { Editor } from "./editor.js";

const form = document.querySelector("form.query");
const textarea = form.querySelector("textarea");
const running = form.querySelector(".running");
const outcome = document.getElementById("outcome");
const editor = new Editor(textarea);
new Completion(textarea, editor, form.dataset.terms);
form.querySelector("#query-help").hidden = false;
markError(form);

textarea.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(button("run"));
  }
});

const copy = button("copy");
copy.hidden = !navigator.clipboard;
copy.addEventListener("click", async () => {
  await navigator.clipboard.writeText(new URL(address(), location.href).href);
  running.textContent = copy.dataset.done;
});

// The home page has no place for a result; there the form leads to the page that has.
if (outcome) {
  let current = null;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(address(event.submitter));
  });
  button("cancel").addEventListener("click", () => current?.abort());
  window.addEventListener("popstate", () => location.reload());

  async function run(link) {
    current?.abort();
    const request = current = new AbortController();
    const stop = watch();
    try {
      const response = await fetch(link, { signal: request.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (request !== current) {
        return;
      }

      outcome.replaceChildren(...(page.getElementById("outcome") ?? page.querySelector("main")).childNodes);
      history.pushState(null, "", link);
      switchLanguage(page);
      editor.clear();
      markError(page.querySelector("form.query"));
      stop("");
    } catch (error) {
      stop(error.name === "AbortError" ? running.dataset.cancelled : running.dataset.failed);
    }
  }

  /** Shows that a query runs and for how long, until it is told to stop. */
  function watch() {
    const begun = performance.now();
    const show = () => {
      running.textContent = `${running.dataset.running} ${((performance.now() - begun) / 1000).toFixed(1)} s`;
    };
    // A quick answer needs no clock.
    const timer = setInterval(show, 200);
    outcome.setAttribute("aria-busy", "true");
    button("cancel").hidden = false;
    return (text) => {
      clearInterval(timer);
      outcome.removeAttribute("aria-busy");
      button("cancel").hidden = true;
      running.textContent = text;
    };
  }
}

function button(action) {
  return form.querySelector(`[data-action="${action}"]`);
}

/** The permalink of the query. */
function address(submitter) {
  const data = new URLSearchParams(new FormData(form, submitter));
  return `${form.getAttribute("action")}?${data}`;
}

function markError(source) {
  const { errorLine, errorColumn } = source?.dataset ?? {};
  if (errorLine) {
    editor.mark(Number(errorLine), Number(errorColumn));
  }
}

/** The language switch leads to this query, not to the one that the page came with. */
function switchLanguage(page) {
  const link = page.querySelector("nav .language");
  if (link) {
    document.querySelector("nav .language").href = link.getAttribute("href");
  }
}
