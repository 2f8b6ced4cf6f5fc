// Comfort only: without it a button shows the fields of the chosen kinds.
(() => {
  'use strict';

  const lines = document.getElementById('lines');
  const kept = document.getElementById('paste-parts');
  if (!lines || !kept) return;

  // The fields that entries of each kind, and those on each channel, can have; and an empty one of each field.
  const fields = new Map();
  kept.content.querySelectorAll('[data-choice]').forEach(choice =>
    fields.set(choice.dataset.choice, choice.dataset.fields.split(' ')));
  const blanks = [...kept.content.querySelectorAll('[data-field]')];

  const fits = (line, field) => field === 'note' || ['channel', 'kind'].every(choice => {
    const value = line.querySelector(`select[name$=".${choice}"]`).value;
    const known = fields.get(choice + '-' + value);
    return known ? known.includes(field) : choice === 'kind';
  });

  // A field keeps its place in the order of all; what something stands in stays to be seen.
  const showFields = line => {
    const more = line.querySelector('[data-row]');
    let before = null;
    blanks.forEach(blank => {
      const field = blank.dataset.field;
      let part = more.querySelector(`[data-field="${field}"]`);
      if (!part && fits(line, field)) {
        part = blank.cloneNode(true);
        part.innerHTML = part.innerHTML.replaceAll('__', more.dataset.row);
        before ? before.after(part) : more.prepend(part);
      }
      if (part) {
        part.hidden = !fits(line, field) && !part.querySelector('input').value.trim();
        before = part;
      }
    });
    if (['airings', 'pieces', 'sessions'].some(field => fits(line, field))) line.querySelector('[data-more]').open = true;
  };

  lines.addEventListener('change', event => {
    if (event.target.matches('select')) showFields(event.target.closest('fieldset.paste-line'));
  });
})();
