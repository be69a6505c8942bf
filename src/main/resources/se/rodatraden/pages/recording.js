// Forms of recording: what is typed is kept until it is saved, dates are read and votes are added up while they are typed.
(() => {
  "use strict";
  const english = document.documentElement.lang === "en";
  const say = (sv, en) => (english ? en : sv);
  // The product may be served under a path, which the address of this file has too.
  const ROOT = new URL(document.currentScript.src).pathname.replace(/\/assets\/[^/]*$/, "");
  const PREFIX = "draft ";
  const LEAVING = "draft leaving";
  const GUARDS = ["form", "nyckel", "version-sedd", "handelse-sedd"];

  const add = (parent, name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };

  // A browser may refuse storage; the form then works as it does without a script.
  const stored = (storage, action) => {
    try {
      return action(storage());
    } catch {
      return null;
    }
  };
  const local = (action) => stored(() => window.localStorage, action);
  const session = (action) => stored(() => window.sessionStorage, action);

  /** What is filled in, by name; each name has a list. */
  const filled = (form) => {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (!GUARDS.includes(name) && typeof value === "string" && value !== "") (values[name] ??= []).push(value);
    }
    return values;
  };

  const keepDrafts = (form) => {
    const key = PREFIX + form.getAttribute("action");
    const opened = JSON.stringify(filled(form));
    const keep = () => {
      const now = filled(form);
      if (JSON.stringify(now) !== opened) {
        local((s) => s.setItem(key, JSON.stringify({ at: new Date().toISOString(), values: now })));
      }
    };
    form.addEventListener("input", keep);
    form.addEventListener("submit", () => {
      keep();
      session((s) => s.setItem(LEAVING, JSON.stringify({ key, saved: form.dataset.saved, from: location.pathname })));
    });
    const draft = local((s) => JSON.parse(s.getItem(key)));
    if (draft && form.dataset.fresh !== undefined && JSON.stringify(draft.values) !== opened) offer(form, key, draft);
  };

  const offer = (form, key, draft) => {
    const notice = document.createElement("div");
    notice.className = "banner draft";
    notice.setAttribute("role", "status");
    const when = new Date(draft.at).toLocaleString(english ? "en-GB" : "sv-SE", { dateStyle: "long", timeStyle: "short" });
    add(notice, "p", say(`Något som du skrev här den ${when} är inte sparat i registret.`,
      `Something that you wrote here on ${when} is not saved in the register.`));
    const buttons = add(notice, "p", "", { class: "buttons" });
    add(buttons, "button", say("Fortsätt med det", "Continue with it"), { type: "button" })
      .addEventListener("click", () => {
        if (fill(form, draft.values)) {
          notice.remove();
          form.querySelector("input:not([type=hidden]), select, textarea")?.focus();
        } else {
          draw(form, draft.values);
        }
      });
    add(buttons, "button", say("Kasta det", "Discard it"), { type: "button", class: "second" })
      .addEventListener("click", () => {
        local((s) => s.removeItem(key));
        notice.remove();
        form.querySelector("input:not([type=hidden]), select, textarea")?.focus();
      });
    // A field named "before" hides the method of that name.
    Element.prototype.before.call(form, notice);
  };

  const fields = (form, name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];

  /** Fills in what was written; false where the form has no place for all of it. */
  const fill = (form, values) => {
    const names = Object.keys(values);
    if (!names.every((name) => fields(form, name).length > 0)) return false;
    for (const name of names) {
      for (const field of fields(form, name)) {
        if (field.type === "checkbox") field.checked = values[name].includes(field.value);
        else field.value = values[name][0];
        for (let at = field.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
      }
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  };

  /** Has the server draw the form with what was written, so that rows are there for all of it. */
  const draw = (form, values) => {
    const data = document.createElement("form");
    data.method = "post";
    data.action = form.getAttribute("action");
    data.hidden = true;
    for (const name of GUARDS) {
      const guard = form.elements.namedItem(name);
      if (guard) add(data, "input", "", { type: "hidden", name, value: guard.value });
    }
    for (const [name, all] of Object.entries(values)) {
      for (const value of all) add(data, "textarea", value, { name });
    }
    add(data, "input", "", { type: "hidden", name: "rader", value: "-" });
    document.body.append(data);
    data.submit();
  };

  /** A form that was sent and led to where what is saved is shown has been saved: its draft is done with. */
  const forgetSaved = () => {
    const leaving = session((s) => JSON.parse(s.getItem(LEAVING)));
    if (!leaving) return;
    session((s) => s.removeItem(LEAVING));
    if (leaving.saved && location.pathname.startsWith(leaving.saved) && location.pathname !== leaving.from) {
      local((s) => s.removeItem(leaving.key));
    }
  };

  const readDates = (form) => {
    for (const input of form.querySelectorAll("input[data-date]")) {
      input.addEventListener("change", async () => {
        const text = input.value.trim();
        let reading = document.getElementById("last-" + input.name);
        if (!text) {
          reading?.remove();
          return;
        }
        try {
          const answer = await fetch(ROOT + "/datum?text=" + encodeURIComponent(text), { headers: { "Accept-Language": document.documentElement.lang } });
          if (!answer.ok) return;
          const words = await answer.text();
          if (!reading) {
            reading = document.createElement("p");
            reading.id = "last-" + input.name;
            reading.className = "quiet reading";
            reading.setAttribute("aria-live", "polite");
            input.after(reading);
            input.setAttribute("aria-describedby", ((input.getAttribute("aria-describedby") ?? "") + " " + reading.id).trim());
          }
          reading.textContent = words;
        } catch {
          // Without an answer the date is read when the form is reviewed.
        }
      });
    }
  };

  const number = (form, name) => {
    const text = form.elements.namedItem(name)?.value?.trim() ?? "";
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  };

  const addVotes = (form) => {
    for (const yes of form.querySelectorAll("input[name$='.yes']")) {
      const ballot = yes.name.slice(0, -"yes".length);
      const proceedings = ballot.replace(/ballots\.\d+\.$/, "");
      const sum = document.createElement("output");
      sum.className = "quiet sum";
      sum.setAttribute("aria-live", "polite");
      yes.closest("fieldset").append(sum);
      const count = () => {
        const [ja, nej, abstained, absent] = ["yes", "no", "abstained", "absent"].map((n) => number(form, ballot + n));
        if (ja === null && nej === null) {
          sum.textContent = "";
          return;
        }
        const voted = (ja ?? 0) + (nej ?? 0) + (abstained ?? 0);
        const parts = [say(`Ja, nej och avstår: ${voted}`, `Yes, no and abstained: ${voted}`)];
        const present = number(form, proceedings + "present");
        const seats = number(form, proceedings + "seats");
        if (present !== null) {
          parts.push(voted === present
            ? say(`lika många som var närvarande (${present})`, `as many as were present (${present})`)
            : say(`men ${present} var närvarande`, `but ${present} were present`));
        }
        if (absent !== null) {
          const all = voted + absent;
          parts.push(say(`med frånvarande ${all}`, `${all} with those absent`));
          if (seats !== null && seats !== all) parts.push(say(`men organet har ${seats} platser`, `but the body has ${seats} seats`));
        }
        sum.textContent = parts.join(", ") + ".";
      };
      form.addEventListener("input", (e) => {
        if (e.target.name?.startsWith(proceedings)) count();
      });
      count();
    }
  };

  /** Ctrl + Enter reviews, from any field. */
  const reviewByKey = (form) => {
    form.addEventListener("keydown", (e) => {
      if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
        e.preventDefault();
        form.requestSubmit(form.querySelector("button[value=granska]") ?? undefined);
      }
    });
  };

  forgetSaved();
  for (const form of document.querySelectorAll("form.record")) {
    keepDrafts(form);
    readDates(form);
    addVotes(form);
    reviewByKey(form);
  }
})();
