// Comfort only: without it a button shows the fields of the chosen kind, and the server says the cautions when the entry is saved.
(() => {
  'use strict';

  const form = document.querySelector('[data-entry]');
  if (!form) return;

  // The parts of the entry that the chosen kind has on the chosen channel. What is hidden is not sent, unless something stands in it.
  const parts = [...form.querySelectorAll('[data-part]')];
  const chosen = name => {
    const select = form.querySelector(`select[name="${name}"]`);
    const option = select && select.selectedOptions[0];
    return option && option.dataset.parts ? option.dataset.parts.split(' ') : null;
  };
  const showParts = () => {
    const known = [chosen('channel'), chosen('kind')].filter(list => list);
    parts.forEach(part => {
      const fits = known.every(list => list.includes(part.dataset.part));
      const typed = [...part.querySelectorAll('input')].some(input => input.value.trim());
      part.hidden = !fits && !typed;
    });
  };
  form.addEventListener('change', event => {
    if (event.target.matches('select')) showParts();
  });
  form.addEventListener('kiphan:written', showParts);
  showParts();

  // What is kept on the server can be thrown away there.
  const drop = form.querySelector('[data-typed-drop]');
  form.addEventListener('kiphan:saved', () => { if (drop) drop.hidden = false; });

  if (!form.dataset.warnings) return;

  // What looks odd is asked of the server, which has the words; a line that is down says nothing.
  const notes = [...form.querySelectorAll('[data-warning]')];
  let waiting = 0;
  let asked = 0;
  const ask = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.warnings, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: 'application/json' },
      });
      if (!answer.ok || answer.redirected || mine !== asked) return;
      const said = await answer.json();
      notes.forEach(note => {
        const sentence = said[note.dataset.warning] || '';
        if (note.textContent !== sentence) note.textContent = sentence;
      });
    } catch {
      // said when the entry is saved
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 500);
  };
  form.addEventListener('input', soon);
  form.addEventListener('kiphan:written', soon);
})();
