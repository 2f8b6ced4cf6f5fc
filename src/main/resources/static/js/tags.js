// Comfort only: without it the known tags are words to read and to type.
(() => {
  'use strict';

  document.querySelectorAll('[data-tags]').forEach(part => {
    const field = part.querySelector('input');
    const list = () => field.value.split(/[,;#]/).map(word => word.trim()).filter(word => word);
    const same = (one, other) => one.localeCompare(other, 'vi', { sensitivity: 'base' }) === 0;
    part.querySelectorAll('[data-tag]').forEach(word => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = word.className;
      button.textContent = word.textContent;
      const tag = word.dataset.tag;
      button.addEventListener('click', () => {
        const typed = list();
        const rest = typed.filter(one => !same(one, tag));
        field.value = (rest.length < typed.length ? rest : [...typed, tag]).join(', ');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const show = () => button.setAttribute('aria-pressed', String(list().some(one => same(one, tag))));
      field.addEventListener('input', show);
      show();
      word.replaceWith(button);
    });
  });
})();
