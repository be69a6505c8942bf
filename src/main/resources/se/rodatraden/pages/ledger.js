// The ledger: copies a citation.
(() => {
  for (const field of document.querySelectorAll("textarea.citation")) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.className = "copy";
    button.textContent = field.dataset.copy;
    said.setAttribute("role", "status");
    said.className = "quiet";
    button.addEventListener("click", async () => {
      field.focus();
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = " " + field.dataset.copied;
      } catch {
        said.textContent = " " + field.dataset.select;
      }
    });
    field.after(button, said);
  }
})();
