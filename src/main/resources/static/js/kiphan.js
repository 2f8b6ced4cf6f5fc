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
})();
