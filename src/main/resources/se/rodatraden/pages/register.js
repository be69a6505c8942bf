// The register: keys. The page works without them, and they can be turned off in its help.
(function () {
  "use strict";
  const OFF = "register-keys-off";
  const help = document.getElementById("tangenter");
  const links = Array.from(document.querySelectorAll(".dense a.row-link"));
  if (!help) {
    return;
  }

  const kept = {
    off: function () {
      try {
        return window.localStorage.getItem(OFF) === "1";
      } catch (denied) {
        return false;
      }
    },
    turn: function (off) {
      try {
        if (off) {
          window.localStorage.setItem(OFF, "1");
        } else {
          window.localStorage.removeItem(OFF);
        }
      } catch (denied) {
        // Kept for this page only.
      }
    },
  };
  let off = kept.off();

  const note = help.querySelector(".keys-note");
  const turn = document.createElement("a");
  turn.href = "#tangenter";
  const say = function () {
    turn.textContent = off ? note.dataset.off : note.dataset.on;
  };
  say();
  turn.addEventListener("click", function (event) {
    event.preventDefault();
    off = !off;
    kept.turn(off);
    say();
  });
  note.append(" ", turn);

  const step = function (by) {
    if (links.length === 0) {
      return;
    }
    const row = document.activeElement && document.activeElement.closest(".dense tbody tr");
    const at = row ? links.findIndex((link) => row.contains(link)) : by > 0 ? -1 : links.length;
    const next = links[Math.min(links.length - 1, Math.max(0, at + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };

  const writes = function (target) {
    return target instanceof Element && target.closest("input, select, textarea, [contenteditable]") !== null;
  };

  document.addEventListener("keydown", function (event) {
    if (off || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || writes(event.target)) {
      return;
    }
    if (event.key === "/") {
      const search = document.getElementById("q");
      if (search) {
        search.focus();
        search.select();
      }
    } else if (event.key === "?") {
      help.open = !help.open;
      help.querySelector("summary").focus();
    } else if (event.key === "j" && !event.shiftKey) {
      step(1);
    } else if (event.key === "k" && !event.shiftKey) {
      step(-1);
    } else {
      return;
    }
    event.preventDefault();
  });

  // One list of choices open at a time, closed by Escape or by a press beside it.
  const choices = Array.from(document.querySelectorAll(".facet-choice"));
  document.addEventListener("keydown", function (event) {
    const open = choices.find((choice) => choice.open);
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", function (event) {
    choices.forEach(function (choice) {
      if (choice.open && !choice.contains(event.target)) {
        choice.open = false;
      }
    });
  });
})();
