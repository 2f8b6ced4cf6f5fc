// Comfort only: every page works without this file.
(() => {
  'use strict';

  // After an error the summary is read first.
  const summary = document.querySelector('[data-focus]');
  if (summary) summary.focus();

  // A second click sends nothing twice. The server is safe without this; the button only says that it has been heard.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    // A download or a page from the browser's memory leaves the form usable.
    setTimeout(() => { delete form.dataset.sent; form.removeAttribute('aria-busy'); }, 5000);
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach(form => { delete form.dataset.sent; form.removeAttribute('aria-busy'); });
  });

  // Which files are chosen, by name; the browser itself names one, and counts several in its own language.
  document.addEventListener('change', event => {
    const field = event.target, place = field.type === 'file' && field.closest('.file-field');
    if (!place) return;
    const said = place.querySelector('.file-none');
    said.dataset.none ??= said.textContent;
    said.textContent = [...field.files].map(file => file.name).join(', ') || said.dataset.none;
    place.classList.toggle('file-named', field.files.length > 0);
  });

  // The worker keeps the page's style and scripts, and one's own draft, for a dropped line. Only over TLS or on this machine.
  const person = document.body.dataset.person;
  const forget = keep => {
    if ('caches' in window) caches.keys().then(names => names.filter(name => name.startsWith('draft-') && name !== keep).forEach(name => caches.delete(name)));
  };
  const forgetTexts = () => {
    try { Object.keys(localStorage).filter(key => key.startsWith('kiphan:')).forEach(key => localStorage.removeItem(key)); } catch (closed) { /* none are kept */ }
  };
  if (person) {
    forget(`draft-${person}`);
    if ('serviceWorker' in navigator) window.addEventListener('load', () => navigator.serviceWorker.register('/service-worker.js').catch(() => {}));
  } else if (location.pathname === '/login') {
    forget();
    if (new URLSearchParams(location.search).has('bye')) forgetTexts();
  }
})();
