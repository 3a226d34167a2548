// What the page can do with a script: slides, the choice of scheme, copying, and lighting up what
// belongs together. Everything there is to read is there without it.
(() => {
  "use strict";
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  root.classList.add("scripted");
  byId("toolbar").hidden = false;

  // Scheme: the reader's setting, until he says otherwise.
  const schemeButton = byId("scheme-button");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const remember = (value) => { try { localStorage.setItem("notebook-scheme", value); } catch { } };
  const remembered = () => { try { return localStorage.getItem("notebook-scheme"); } catch { return null; } };
  const isDark = () => root.dataset.scheme ? root.dataset.scheme === "dark" : prefersDark.matches;
  const showScheme = () => {
    root.style.colorScheme = root.dataset.scheme || "";
    schemeButton.textContent = isDark() ? "Light" : "Dark";
  };
  const switchScheme = () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    remember(root.dataset.scheme);
    showScheme();
  };
  if (["light", "dark"].includes(remembered())) root.dataset.scheme = remembered();
  schemeButton.addEventListener("click", switchScheme);
  prefersDark.addEventListener("change", showScheme);
  showScheme();

  // What belongs together: a line, the events and output that came from it, and its nodes.
  const related = (id) => [byId(id), ...all(`[data-line="${id}"]`)];
  let lit = [];
  const lightUp = (elements) => {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = elements;
    lit.forEach((element) => element.classList.add("lit"));
  };

  // Slides
  const slides = all(".title-block, .slide");
  const bar = byId("slide-bar");
  let current = -1;
  /// What the up and down keys go through on a slide, and how far they are.
  let steps = [];
  let step = -1;
  const isShowing = () => current >= 0;
  const show = (index) => {
    const next = Math.max(0, Math.min(slides.length - 1, index));
    if (isShowing()) slides[current].classList.remove("current");
    current = next;
    root.dataset.view = "slides";
    bar.hidden = false;
    slides[current].classList.add("current");
    slides[current].scrollTop = 0;
    steps = stepsOf(slides[current]);
    step = -1;
    byId("slide-count").textContent = `${current + 1} of ${slides.length}`;
    byId("slide-progress").firstElementChild.style.transform =
      `scaleX(${slides.length > 1 ? current / (slides.length - 1) : 1})`;
    const fragment = "#" + slides[current].id;
    if (location.hash !== fragment) history.replaceState(null, "", fragment);
  };
  const leave = () => {
    if (!isShowing()) return;
    const last = slides[current];
    last.classList.remove("current");
    current = -1;
    delete root.dataset.view;
    lightUp([]);
    delete root.dataset.notes;
    bar.hidden = true;
    history.replaceState(null, "", location.pathname + location.search);
    last.scrollIntoView({ behavior: "instant" });
  };
  /// The steps of a slide: sets of lines that the notebook names, and what happened, item by item.
  const stepsOf = (slide) => {
    const found = [];
    for (const source of all("[data-steps]", slide)) {
      const lines = all(".line", source);
      for (const set of source.dataset.steps.split("|")) {
        const chosen = set.split(",").flatMap((range) => {
          const [first, last] = range.split("-").map(Number);
          return lines.slice(first - 1, last);
        });
        if (chosen.length > 0) found.push({ at: chosen[0], lit: chosen });
      }
    }
    for (const item of all(".stretch .event, .stretch .out", slide)) {
      if (item.closest("details:not([open])") && !item.matches("details")) continue;
      const line = item.dataset.line && byId(item.dataset.line);
      found.push({ at: item, lit: line ? [item, ...related(line.id)] : [item] });
    }
    return found;
  };
  const goTo = (next) => {
    steps = stepsOf(slides[current]);
    if (steps.length === 0) return false;
    step = Math.max(-1, Math.min(steps.length - 1, next));
    lightUp(step < 0 ? [] : steps[step].lit);
    if (step >= 0) steps[step].at.scrollIntoView({ block: "nearest" });
    return true;
  };
  /// The slide that is at the top of the window.
  const visible = () => {
    let found = 0;
    slides.forEach((slide, index) => {
      if (slide.getBoundingClientRect().top < innerHeight / 3) found = index;
    });
    return found;
  };
  const follow = () => {
    const match = /^#slide-(\d+)$/.exec(location.hash);
    if (match) {
      const index = slides.findIndex((slide) => slide.id === "slide-" + match[1]);
      if (index >= 0) show(index);
    } else if (location.hash === "#slides") {
      show(0);
    } else if (isShowing() && location.hash.length > 1) {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const index = slides.findIndex((slide) => target && slide.contains(target));
      if (index >= 0) { show(index); target.scrollIntoView(); } else if (target) {
        leave();
        target.scrollIntoView();
      }
    }
  };
  byId("slides-button").addEventListener("click", () => show(visible()));
  byId("slide-back").addEventListener("click", () => show(current - 1));
  byId("slide-next").addEventListener("click", () => show(current + 1));
  addEventListener("hashchange", follow);
  follow();

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const onControl = /^(BUTTON|SUMMARY|A)$/.test(event.target.tagName);
    switch (event.key) {
      case "s": isShowing() ? leave() : show(visible()); return;
      case "d": switchScheme(); return;
    }
    if (!isShowing()) return;
    switch (event.key) {
      case "Escape": leave(); break;
      case " ": if (onControl) return; show(current + (event.shiftKey ? -1 : 1)); break;
      case "ArrowRight": case "PageDown": show(current + 1); break;
      case "ArrowLeft": case "PageUp": show(current - 1); break;
      case "ArrowDown": if (!goTo(step + 1)) return; break;
      case "ArrowUp": if (!goTo(step - 1)) return; break;
      case "Home": show(0); break;
      case "End": show(slides.length - 1); break;
      case "n":
        if ("notes" in root.dataset) delete root.dataset.notes; else root.dataset.notes = "";
        all(".notes").forEach((note) => { note.hidden = false; });
        break;
      default: return;
    }
    event.preventDefault();
  });

  // Pointing at a line, at what came from it, or at a node lights up all of them.
  const lineOf = (element) => {
    const line = element.closest(".line[id]");
    if (line) return line.id;
    const marked = element.closest("[data-line]");
    return marked ? marked.dataset.line : null;
  };
  const light = (event) => {
    if (isShowing() && step >= 0) return;
    const id = event.target instanceof Element ? lineOf(event.target) : null;
    const found = id ? related(id).filter(Boolean) : [];
    lightUp(found.length > 1 ? found : []);
  };
  document.addEventListener("click", (event) => {
    const node = event.target instanceof Element && event.target.closest(".drawing [data-line]");
    if (node) location.hash = node.dataset.line;
  });
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);

  // Copying
  for (const source of all("pre.source, pre.shown")) {
    const box = document.createElement("div");
    box.className = "source-box";
    source.replaceWith(box);
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const copy = source.cloneNode(true);
      all(".fault-note, .fence", copy).forEach((note) => note.remove());
      try {
        await navigator.clipboard.writeText(copy.textContent.trim() + "\n");
        button.textContent = "Copied";
      } catch {
        button.textContent = "Can\u2019t copy";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    box.append(source, button);
  }

  // The table of contents follows the reader.
  const links = all(".contents a[href^='#']");
  const headings = links.map((link) => byId(decodeURIComponent(link.hash.slice(1))));
  let isPlanned = false;
  const mark = () => {
    isPlanned = false;
    let found = -1;
    headings.forEach((heading, index) => {
      if (heading && heading.getBoundingClientRect().top < 120) found = index;
    });
    links.forEach((link, index) => {
      if (index === found) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  if (links.length > 0) {
    addEventListener("scroll", () => {
      if (!isPlanned) { isPlanned = true; requestAnimationFrame(mark); }
    }, { passive: true });
    mark();
    if (innerWidth < 1152) document.querySelector(".contents details").open = false;
  }

  // A fold opens when something in it is asked for, and what is predicted is revealed on paper.
  const reveal = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold;
      fold = fold.parentElement.closest("details")) fold.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("beforeprint", () => {
    leave();
    all(".output-fold, .code-fold").forEach((fold) => { fold.open = true; });
  });
})();
