// Comfort only: the pages of directives work without this file.
(() => {
  'use strict';

  // Reading side by side: pointing at one marks the other.
  const marks = [...document.querySelectorAll('mark[data-field]')];
  const pane = document.querySelector('.source-pane');
  const point = field => marks.forEach(mark => mark.classList.toggle('pointed', mark.dataset.field === field));
  document.addEventListener('focusin', event => {
    const mark = marks.find(candidate => candidate.dataset.field === event.target.id);
    if (!mark || !pane) return;
    point(event.target.id);
    const place = mark.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) pane.scrollTop += place.top - frame.top - frame.height / 3;
  });
  marks.forEach(mark => mark.addEventListener('click', () => {
    const field = document.getElementById(mark.dataset.field);
    if (field) field.focus();
  }));

  // Picking units: the counts follow the ticks.
  const total = document.querySelector('[data-units-total]');
  if (total) {
    document.addEventListener('change', event => {
      const group = event.target.closest('.unit-choice');
      if (!group) return;
      group.querySelector('[data-group-count]').textContent = group.querySelectorAll('input:checked').length;
      total.textContent = document.querySelectorAll('.unit-choice input:checked').length;
    });
  }

  // A file that is too large is said before it is sent.
  const upload = document.querySelector('form[data-largest]');
  if (upload) {
    const file = upload.querySelector('input[type=file]');
    const sentence = document.getElementById('file-large');
    const check = () => {
      const large = [...file.files].some(chosen => chosen.size > Number(upload.dataset.largest));
      file.classList.toggle('is-invalid', large);
      sentence.hidden = !large;
      file.setCustomValidity(large ? sentence.textContent : '');
    };
    file.addEventListener('change', check);
  }
})();
