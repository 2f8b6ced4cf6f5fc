// Comfort only: the pages of directives work without this file.
(() => {
  'use strict';

  // Reading side by side: pointing at one marks the other.
  const marks = [...document.querySelectorAll('mark[data-field]')];
  const pane = document.querySelector('.source-pane');
  const point = field => marks.forEach(mark => mark.classList.toggle('pointed', mark.dataset.field === field));
  const show = mark => {
    if (!mark || !pane) return;
    point(mark.dataset.field);
    const place = mark.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) pane.scrollTop += place.top - frame.top - frame.height / 3;
  };
  document.addEventListener('focusin', event => show(marks.find(mark => mark.dataset.field === event.target.id)));
  document.querySelectorAll('.source-link').forEach(link => link.addEventListener('click', event => {
    const mark = document.getElementById(link.hash.slice(1));
    if (!mark) return;
    const frame = pane.getBoundingClientRect();
    // above or below the window the link itself leads there, and shows the way back
    if (frame.bottom > 0 && frame.top < innerHeight) event.preventDefault();
    show(mark);
  }));
  marks.forEach(mark => mark.addEventListener('click', event => {
    const field = document.getElementById(mark.dataset.field);
    if (!field) return;
    event.preventDefault();
    field.focus();
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

  // Looking for a unit by its name, marks apart: the others are hidden, their ticks stay.
  const search = document.querySelector('[data-unit-search]');
  if (search) {
    const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
    const units = [...document.querySelectorAll('.unit-boxes li')].map(item => ({ item, name: fold(item.textContent) }));
    search.hidden = false;
    search.querySelector('input').addEventListener('input', event => {
      const words = fold(event.target.value).split(/\s+/).filter(Boolean);
      units.forEach(unit => { unit.item.hidden = !words.every(word => unit.name.includes(word)); });
      document.querySelectorAll('.unit-choice').forEach(group => {
        const found = group.querySelector('.unit-boxes li:not([hidden])');
        group.hidden = words.length > 0 && !found;
        if (words.length > 0 && found) group.open = true;
      });
    });
    search.querySelector('input').addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
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

  // The empty row at the end is followed by another one as soon as something is typed in it.
  const numbered = /^([\w.]+\[)(\d+)(\])/;
  document.addEventListener('input', event => {
    const row = event.target.closest('.draft-form .form-row-new, .local-rows .form-row-new');
    if (!row || !numbered.test(event.target.name || '')) return;
    const next = row.cloneNode(true);
    const raise = text => text.replace(numbered, (all, before, number, after) => before + (Number(number) + 1) + after);
    next.querySelectorAll('[name], [id], [for], [aria-describedby]').forEach(part => {
      ['name', 'id', 'for', 'aria-describedby'].forEach(which => {
        if (part.hasAttribute(which)) part.setAttribute(which, raise(part.getAttribute(which)));
      });
      if (part.type === 'checkbox') part.checked = part.defaultChecked;
      else if (part.tagName === 'SELECT') part.selectedIndex = 0;
      else if ('value' in part && part.tagName !== 'BUTTON') part.value = '';
    });
    row.classList.remove('form-row-new');
    row.after(next);
  });

  // The draft saves itself a few seconds after the last keystroke; without scripts its buttons do.
  const draft = document.querySelector('form[data-autosave]');
  if (draft) {
    const status = draft.querySelector('[data-autosave-status]');
    const PAUSE = 3000;
    const RETRIES = [5000, 15000, 30000, 60000];
    let dirty = false, saving = null, timer = 0, failures = 0, stopped = false;
    const say = (text, wrong) => {
      status.textContent = text;
      status.classList.toggle('text-danger', wrong === true);
    };
    const later = pause => { clearTimeout(timer); timer = setTimeout(save, pause); };
    const show = answer => {
      draft.elements.version.value = answer.version;
      Object.entries(answer.sections).forEach(([name, section]) => {
        const mark = draft.querySelector(`[data-section="${name}"]`);
        if (!mark) return;
        mark.textContent = section.said;
        mark.className = 'section-state section-' + section.state.toLowerCase();
      });
      if (!dirty) say(answer.said, !answer.right);
    };
    const stop = sentence => { stopped = true; dirty = true; say(sentence, true); };
    async function send() {
      dirty = false;
      say(draft.dataset.saving);
      const fields = new URLSearchParams(new FormData(draft));
      try {
        const answer = await fetch(draft.dataset.autosave, { method: 'POST', body: fields, headers: { Accept: 'application/json' } });
        if (answer.status === 409) return stop(draft.dataset.stale);
        if (answer.redirected || answer.status === 401 || answer.status === 403) return stop(draft.dataset.signedOut);
        if (!answer.ok) throw new Error(String(answer.status));
        failures = 0;
        show(await answer.json());
        if (dirty) later(PAUSE);
      } catch (failed) {
        dirty = true;
        say(draft.dataset.offline, true);
        later(RETRIES[Math.min(failures++, RETRIES.length - 1)]);
      }
    }
    function save() {
      if (saving || stopped || !dirty) return;
      saving = send().finally(() => { saving = null; });
    }
    const typed = event => {
      if (!event.target.name) return;
      dirty = true;
      if (stopped) return;
      say(draft.dataset.unsaved);
      later(PAUSE);
    };
    draft.addEventListener('input', typed);
    draft.addEventListener('change', typed);
    window.addEventListener('online', () => { if (dirty) later(0); });
    window.addEventListener('beforeunload', event => { if (dirty || saving) event.preventDefault(); });
    // a button waits for the save under way, whose version it needs
    draft.addEventListener('submit', event => {
      clearTimeout(timer);
      if (saving) {
        event.preventDefault();
        const button = event.submitter;
        saving.then(() => draft.requestSubmit(button));
        return;
      }
      dirty = false;
    });
  }
})();
