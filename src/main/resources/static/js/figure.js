// Comfort only: after a field of the grid has saved itself (saving.js), what the indicator now comes to, and what is wrong with the field.
(() => {
  'use strict';

  const form = document.querySelector('form[data-figures]');
  if (!form) return;
  form.addEventListener('kiphan:saved', event => {
    const field = event.target;
    const answer = event.detail;
    const row = field.closest('.figure-row');
    if (!row || answer.value === undefined) return;
    form.elements['was.' + field.name].value = answer.text;
    row.querySelector('[data-figure-value]').textContent = answer.value;
    row.querySelector('[data-figure-from]').textContent = answer.from;
    row.querySelector('[data-figure-caution]').textContent = answer.caution;
    if (answer.differs === 'true') row.querySelector('.figure-words').open = true;
    // the sum of the languages is checked against the total, so that one field may be right again by another one
    row.querySelectorAll('[data-seen]').forEach(other => {
      const fault = answer['fault.' + other.name.split('.')[1]] || '';
      document.getElementById(other.id + '-saving').textContent = fault;
      other.classList.toggle('is-invalid', fault !== '');
      if (fault) other.setAttribute('aria-invalid', 'true');
      else other.removeAttribute('aria-invalid');
    });
  });
})();
