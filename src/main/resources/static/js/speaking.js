// Comfort only: who takes along the figures of a unit speaks for it, so the boxes of a row follow each other as the server has them.
(() => {
  'use strict';

  const form = document.querySelector('#speaksFor form[data-save-fields]');
  if (!form) return;
  form.addEventListener('change', event => {
    const [kind, unit] = event.target.name.split('.');
    const other = form.elements[`${kind === 'included' ? 'spoken' : 'included'}.${unit}`];
    if (!other || event.target.checked !== (kind === 'included') || other.checked === event.target.checked) return;
    other.checked = event.target.checked;
    other.dispatchEvent(new Event('change', { bubbles: true }));
  });
})();
