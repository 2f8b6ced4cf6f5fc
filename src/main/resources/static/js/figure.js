// Comfort only: the form of the grid saves the same without this file. Each field saves itself soon after the last keystroke.
(() => {
  'use strict';

  const form = document.querySelector('form[data-figures]');
  if (!form) return;
  const status = form.querySelector('[data-figure-status]');
  const PAUSE = 1200;
  const RETRY = 5000;
  const waiting = new Map();
  const saving = new Set();

  const say = (text, wrong) => {
    status.textContent = text;
    status.classList.toggle('text-danger', wrong === true);
  };
  const was = field => form.elements['was.' + field.name];
  const error = field => document.getElementById(field.id + '-error');
  const fault = (field, text) => {
    error(field).textContent = text;
    field.classList.toggle('is-invalid', text !== '');
    if (text) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };

  // Both texts are shown; which one stands is for the person to say.
  const clash = (field, answer) => {
    const mine = field.value;
    fault(field, answer.said);
    const choice = (label, text) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-sm';
      button.textContent = label;
      button.addEventListener('click', () => {
        field.value = text;
        was(field).value = answer.text;
        field.dataset.version = answer.version;
        fault(field, '');
        field.focus();
        save(field);
      });
      error(field).append(' ', button);
    };
    choice(form.dataset.keep, mine);
    choice(form.dataset.take, answer.text);
    say(answer.said, true);
  };

  async function send(field) {
    const text = field.value;
    const [key, name] = field.name.split('.');
    const body = new URLSearchParams({ version: field.dataset.version, text, _csrf: form.elements._csrf.value });
    say(form.dataset.saving);
    const sent = await fetch(form.getAttribute('action') + '/' + key + '/' + name,
      { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (sent.redirected || sent.status === 401 || sent.status === 403) throw new Error('signed-out');
    if (!sent.ok && sent.status !== 409) throw new Error(String(sent.status));
    const answer = await sent.json();
    if (sent.status === 409) {
      clash(field, answer);
      return;
    }
    field.dataset.version = answer.version;
    was(field).value = answer.text;
    fault(field, answer.fault);
    const row = field.closest('.figure-row');
    row.querySelector('[data-figure-value]').textContent = answer.value;
    row.querySelector('[data-figure-from]').textContent = answer.from;
    if (answer.differs) row.querySelector('.figure-words').open = true;
    say(answer.said, false);
    if (field.value !== text) later(field, PAUSE);
  }

  function save(field) {
    clearTimeout(waiting.get(field));
    waiting.delete(field);
    if (saving.has(field)) {
      later(field, PAUSE);
      return;
    }
    if (field.value.trim() === was(field).value) return;
    saving.add(field);
    send(field)
      .catch(failed => {
        const out = failed.message === 'signed-out';
        say(out ? form.dataset.signedOut : form.dataset.offline, true);
        later(field, out ? RETRY * 6 : RETRY);
      })
      .finally(() => saving.delete(field));
  }

  function later(field, pause) {
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(() => save(field), pause));
  }

  form.addEventListener('input', event => { if (event.target.dataset.version) later(event.target, PAUSE); });
  form.addEventListener('change', event => { if (event.target.dataset.version) save(event.target); });
  form.addEventListener('submit', () => {
    waiting.forEach(timer => clearTimeout(timer));
    waiting.clear();
  });
  window.addEventListener('beforeunload', event => { if (waiting.size > 0) event.preventDefault(); });
})();
