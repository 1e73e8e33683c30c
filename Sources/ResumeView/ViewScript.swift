/// The one script. It adds keys, steps from change to change, and reloads a page when the résumé changes. Every page works
/// without it.
enum ViewScript {
  static let text = #"""
    "use strict";
    (() => {
      const find = (id) => document.getElementById(id);
      const store = {
        get(key) { try { return localStorage.getItem("resver-" + key); } catch { return null; } },
        set(key, value) { try { localStorage.setItem("resver-" + key, value); } catch { /* private mode */ } },
      };

      // Steps from change to change.
      const stops = () => [...find("page").querySelectorAll(".changed, .stop")].filter((each) => each.offsetParent !== null);
      const tell = (text) => { const count = find("count"); if (count) count.textContent = text; };
      function step(by) {
        const all = stops();
        if (all.length === 0) return tell("no changes");
        let place = all.findIndex((each) => each === document.activeElement || each.contains(document.activeElement));
        if (place >= 0) place += by;
        else if (by > 0) place = all.findIndex((each) => each.getBoundingClientRect().top >= 0);
        else place = all.findLastIndex((each) => each.getBoundingClientRect().top < 0);
        if (place < 0) place = by > 0 && document.activeElement === document.body ? all.length - 1 : 0;
        place = Math.min(Math.max(place, 0), all.length - 1);
        const goal = all[place];
        goal.tabIndex = -1;
        goal.focus({ preventScroll: true });
        goal.scrollIntoView({ block: "center" });
        tell(`${place + 1} of ${all.length}`);
      }

      // Inline or side by side, as chosen last.
      function showView() {
        const radio = find(store.get("view") === "sides" ? "view-sides" : "view-inline");
        if (radio) radio.checked = true;
      }
      function turnView() {
        if (!find("view-sides")) return;
        store.set("view", find("view-sides").checked ? "inline" : "sides");
        showView();
      }

      // Decisions on the focused card.
      const card = () => document.activeElement?.closest(".card.stop");
      const press = (value) => card()?.querySelector(`button[value="${value}"]`)?.click();
      function write() {
        const editor = card()?.querySelector("details.editor");
        if (!editor) return;
        editor.open = true;
        editor.querySelector("textarea").focus();
      }

      // Keys; inactive in text fields and when switched off.
      const hasKeys = () => store.get("keys") !== "off";
      const keys = {
        n: () => step(1), p: () => step(-1), s: turnView,
        t: () => press("take"), k: () => press("keep"), e: write,
        u: () => find("undo")?.focus(), "?": () => find("keys").showModal(),
      };
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || find("keys").open) return;
        if (event.target.closest("select, textarea, input:not([type=radio]):not([type=checkbox])")) return;
        if (!hasKeys() && event.key !== "?") return;
        const action = keys[event.key];
        if (!action) return;
        event.preventDefault();
        action();
      });
      find("keys-on").checked = hasKeys();
      find("keys-on").addEventListener("change", (event) => store.set("keys", event.target.checked ? "on" : "off"));

      // Reloading when the résumé, a branch or a tag changes.
      let isBusy = false;
      const news = (text) => { if (find("news").textContent !== text) find("news").textContent = text; };
      const isTyping = () => [...document.querySelectorAll("#page textarea")].some((each) => each.value !== each.defaultValue);
      async function look() {
        if (document.hidden || isBusy || !document.body.dataset.state) return;
        isBusy = true;
        try {
          const answer = await fetch("/state", { cache: "no-store" });
          const state = answer.ok ? await answer.text() : "";
          if (answer.status === 403) return news("This page belongs to an earlier run. Open the address that resver view printed last.");
          news("");
          if (!answer.ok || state === document.body.dataset.state) return;
          if (isTyping()) return news("The résumé has changed. Save your text, then reload the page.");
          await renew();
        } catch {
          news("resver view has ended. Start it again in the terminal.");
        } finally {
          isBusy = false;
        }
      }
      async function renew() {
        const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        const page = fresh.getElementById("page");
        if (!page) return;
        const open = [...document.querySelectorAll("#page details")].map((each) => each.open);
        const focused = document.activeElement?.id;
        const scroll = [scrollX, scrollY];
        find("page").replaceWith(document.adoptNode(page));
        document.querySelectorAll("#page details").forEach((each, place) => { if (open[place]) each.open = true; });
        document.title = fresh.title;
        document.body.dataset.state = fresh.body.dataset.state;
        begin();
        if (focused && find(focused)) { find(focused).tabIndex = -1; find(focused).focus({ preventScroll: true }); }
        scrollTo({ left: scroll[0], top: scroll[1], behavior: "instant" });
      }

      function begin() {
        showView();
        document.querySelectorAll("input.view").forEach((each) => each.addEventListener("change", () =>
          store.set("view", find("view-sides").checked ? "sides" : "inline")));
        const all = stops();
        if (document.querySelector(".steps")) tell(all.length === 0 ? "no changes" : all.length === 1 ? "1 change" : `${all.length} changes`);
      }
      find("show-keys").hidden = false;
      find("show-keys").addEventListener("click", () => find("keys").showModal());
      const bar = document.querySelector(".steps");
      if (bar) {
        bar.hidden = false;
        find("previous").addEventListener("click", () => step(-1));
        find("next").addEventListener("click", () => step(1));
      }
      begin();
      setInterval(look, 1000);
      document.addEventListener("visibilitychange", look);
    })();

    """#
}
