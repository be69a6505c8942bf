// The page of a vision: what is new since the reader's last visit, sharing, and folded entries that are linked to.
(() => {
  // What this browser has seen stays in it; nothing is sent.
  const line = document.querySelector(".since-visit");
  const key = "visit:" + location.pathname;
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch {
      return {};
    }
  };
  const keep = (visits) => {
    try {
      localStorage.setItem(key, JSON.stringify(visits));
      sessionStorage.setItem(key, "1");
    } catch {
      // Not allowed: then nothing is kept and nothing shown.
    }
  };
  const sameSession = () => {
    try {
      return sessionStorage.getItem(key) === "1";
    } catch {
      return true;
    }
  };
  // A line that only names an entry has its position as its number.
  const recorded = (entry) => Number(entry.dataset.position || entry.value);
  const isVisit = (visit) => visit && Number.isFinite(visit.position) && Number.isFinite(visit.at);
  if (line) {
    const positions = line.dataset.positions.split(" ").map(Number);
    const latest = Math.max(...positions);
    const now = { position: latest, at: Date.now() };
    const visits = kept();
    const day = (at) => new Date(at).toDateString();
    const last = isVisit(visits.last) ? visits.last : null;
    const another = last && !sameSession() && (day(last.at) !== day(now.at) || last.position < latest);
    const before = another ? last : isVisit(visits.before) ? visits.before : null;
    keep({ last: now, before: before });
    const fresh = before ? positions.filter((position) => position > before.position).length : 0;
    if (fresh > 0) {
      const date = new Date(before.at);
      const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
      const on = date.toLocaleDateString(document.documentElement.lang === "sv" ? "sv-SE" : "en-GB", { day: "numeric", month: "long", year: year });
      const text = document.createElement("span");
      text.textContent = (fresh === 1 ? line.dataset.one : line.dataset.many).replace("%d", on).replace("%n", String(fresh));
      line.replaceChildren(text);
      for (const entry of document.querySelectorAll(".events li[id]")) {
        if (recorded(entry) > before.position) {
          const mark = document.createElement("span");
          mark.className = "new-since";
          mark.textContent = line.dataset.mark;
          (entry.querySelector("h3") || entry).prepend(mark, " ");
          for (let fold = entry.parentElement.closest("details"); fold; fold = fold.parentElement.closest("details")) {
            const summary = fold.querySelector("summary");
            if (!summary.querySelector(".new-since")) {
              summary.prepend(mark.cloneNode(true), " ");
            }
          }
        }
      }
    }
  }

  const share = document.querySelector("a.share");
  if (share) {
    share.addEventListener("click", async (event) => {
      const page = { title: document.title, url: share.dataset.address };
      if (navigator.share) {
        event.preventDefault();
        await navigator.share(page).catch(() => {});
      } else if (navigator.clipboard) {
        event.preventDefault();
        try {
          await navigator.clipboard.writeText(page.url);
          document.querySelector(".shared").textContent = share.dataset.copied;
        } catch {
          location.href = share.href;
        }
      }
    });
  }

  // Browsers that do not open the details that a link leads into.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.matches(".events li")) {
      return;
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", unfold);
  unfold();
})();
