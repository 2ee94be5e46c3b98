// Small comforts. Every page works without this file.
(() => {
  const typing = (node) => node.closest("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const find = document.querySelector("[data-find]");
      if (find) {
        event.preventDefault();
        find.focus();
        find.select();
      }
    }
    if (event.key === "Escape") escape(event.target);
  });

  // Escape closes an open menu first, then leaves the search field.
  function escape(target) {
    const menu = document.querySelector("details[data-menu][open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (target.closest(".find")) {
      document.querySelector(".find__hits")?.replaceChildren();
      target.blur();
    }
  }

  // Enter in the search field opens the best hit at once; without script it shows the list.
  document.addEventListener("submit", (event) => {
    if (!event.target.querySelector("[data-find]")) return;
    const go = document.createElement("input");
    go.type = "hidden";
    go.name = "go";
    go.value = "true";
    event.target.append(go);
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) document.querySelector(".find__hits")?.replaceChildren();
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  // form[data-auto] sends itself when a choice changes; its button then only serves those without script.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-auto]");
    if (form && event.target.matches("select, [type=checkbox], [type=radio], [type=date]")) form.requestSubmit();
  });

  // A field says under which name its words go to the server: data-as="city" on an hx-get field.
  document.addEventListener("htmx:configRequest", (event) => {
    const as = event.target.dataset.as;
    if (as) event.detail.parameters = { [as]: event.target.value };
  });

  // [data-focus="#id"]: where a swap takes away what the keyboard was on, that field is next, to be typed over.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const list = event.target.closest("[data-focus]");
    const left = document.activeElement;
    if (!list?.contains(left) || !left.matches(":focus-visible")) return;
    const go = () => {
      if (left.isConnected) return;
      const field = document.querySelector(list.dataset.focus);
      field.focus();
      field.select();
    };
    list.addEventListener("htmx:afterSettle", go, { once: true });
  });

  // table[data-grid]: arrows, Home and End move from cell to cell, Enter follows the cell's link.
  const steps = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -Infinity],
    End: [0, Infinity],
  };

  function prepare(table) {
    const cells = table.querySelectorAll("tbody th, tbody td");
    cells.forEach((cell, index) => cell.setAttribute("tabindex", index === 0 ? "0" : "-1"));
  }

  function move(event) {
    const cell = event.target.closest("[data-grid] tbody :is(th, td)");
    if (!cell || typing(event.target)) return;
    if (event.key === "Enter" && event.target === cell) cell.querySelector("a, button, input")?.focus();
    if (event.key === "Escape" && event.target !== cell) cell.focus();
    const step = steps[event.key];
    if (!step) return;
    const rtl = getComputedStyle(cell).direction === "rtl" && Number.isFinite(step[1]) ? -1 : 1;
    const rows = [...cell.closest("tbody").rows];
    const row = rows[clamp(rows.indexOf(cell.parentElement) + step[0], rows.length)];
    const next = row.cells[clamp(cell.cellIndex + step[1] * rtl, row.cells.length)];
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  const clamp = (wanted, length) => Math.max(0, Math.min(length - 1, wanted));

  // A button may hold two words, [data-off] and [data-on][hidden]; the one that fits is shown.
  function mark(button, on) {
    for (const word of button.querySelectorAll("[data-on]")) word.hidden = !on;
    for (const word of button.querySelectorAll("[data-off]")) word.hidden = on;
  }

  // [data-timer=30]: counts the seconds of a spoken introduction down in [data-timer-left], and goes on past zero.
  function timer(box) {
    const seconds = Number(box.dataset.timer);
    const left = box.querySelector("[data-timer-left]");
    const bar = box.querySelector("progress");
    const button = box.querySelector("[data-timer-toggle]");
    let running = null;
    let begun = 0;
    const show = () => {
      const gone = (performance.now() - begun) / 1000;
      left.textContent = String(Math.ceil(seconds - gone));
      if (bar) bar.value = Math.min(seconds, gone);
      box.classList.toggle("timer--late", gone > seconds);
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      if (running) {
        clearInterval(running);
        running = null;
      } else {
        begun = performance.now();
        running = setInterval(show, 200);
        show();
      }
      mark(button, running !== null);
    });
  }

  // [data-copy="#id"]: copies the words of another element; hidden until script runs.
  function copier(button) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.querySelector(button.dataset.copy);
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      mark(button, true);
    });
  }

  // The summary of a failed form says which field each of its lines is about.
  function name(link) {
    const label = document.querySelector(`label[for="${CSS.escape(link.hash.slice(1))}"]`);
    if (label) link.textContent = `${label.firstChild.textContent.trim()}: ${link.textContent}`;
  }

  document.addEventListener("keydown", move);

  function begin(root) {
    const all = (selector) => [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)];
    all("table[data-grid]").forEach(prepare);
    all("[data-timer]").forEach(timer);
    all(".problems a[href^='#']").forEach(name);
    all("[data-copy]").forEach(copier);
    // the clock of this device, for someone who signs up
    all("[data-zone]").forEach((field) => (field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? ""));
    all("[autofocus]").forEach((node) => root !== document && node.focus());
  }

  document.addEventListener("htmx:load", (event) => event.detail.elt !== document.body && begin(event.detail.elt));
  begin(document);
})();
