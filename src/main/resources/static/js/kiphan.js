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
  // Who signs out takes their own texts along; what another person of this browser has still to send stays theirs.
  const LEAVING = 'kiphan-leaving';
  const forgetTexts = () => {
    try {
      const gone = sessionStorage.getItem(LEAVING);
      sessionStorage.removeItem(LEAVING);
      if (gone) Object.keys(localStorage).filter(key => key.startsWith(`kiphan:${gone}:`)).forEach(key => localStorage.removeItem(key));
    } catch (closed) { /* none are kept */ }
  };
  // On the page that says that there is no network: the log and the reports that open without one.
  async function drafts(part) {
    if (!('caches' in window)) return;
    for (const name of (await caches.keys()).filter(one => one.startsWith('draft-'))) {
      const cache = await caches.open(name);
      for (const { url } of (await cache.keys()).filter(one => /^\/(log|reports\/[^/]+)$/.test(new URL(one.url).pathname))) {
        const link = document.createElement('a');
        link.href = new URL(url).pathname;
        link.textContent = new DOMParser().parseFromString(await (await cache.match(url)).text(), 'text/html').querySelector('h1')?.textContent || link.href;
        const line = document.createElement('li');
        line.append(link);
        part.querySelector('ul').append(line);
        part.hidden = false;
      }
    }
  }
  if (person) {
    forget(`draft-${person}`);
    document.addEventListener('submit', ({ target }) => {
      try { if (target.action.endsWith('/logout')) sessionStorage.setItem(LEAVING, person); } catch (closed) { /* none are kept */ }
    });
    if ('serviceWorker' in navigator) {
      window.addEventListener('load', async () => {
        try {
          await navigator.serviceWorker.register('/service-worker.js');
          // the report or the log that is open, and an empty form of each kind, so that an entry can be begun without a line; in the log of
          // somebody who reports for many units those of the first three
          const forms = [...document.querySelectorAll('a[href*="/entries/new?shape="]')].map(link => link.getAttribute('href')).slice(0, 24);
          if (forms.length) (await navigator.serviceWorker.ready).active.postMessage({ keep: [location.pathname, ...forms] });
        } catch (refused) { /* pages need the line, then */ }
      });
    }
  } else if (document.querySelector('[data-drafts]')) {
    drafts(document.querySelector('[data-drafts]'));
  } else if (location.pathname === '/login') {
    forget();
    if (new URLSearchParams(location.search).has('bye')) forgetTexts();
  }
})();
