// Keeps the shell for a dropped line, and of the pages of people only their own draft, which the server marks by X-Draft-Of.
// Signing out, another person's page and twelve hours let a draft go; no other page is ever kept.
const SHELL_CACHE = `shell-${VERSION}`;
const LONGEST = 12 * 3600 * 1000;
const isDraft = name => name.startsWith('draft-');
const forget = async keep => Promise.all((await caches.keys()).filter(name => isDraft(name) && name !== keep).map(name => caches.delete(name)));

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil((async () => {
    const cache = await caches.open(SHELL_CACHE);
    await Promise.all([...SHELL, OFFLINE].map(async path => {
      const answer = await fetch(path, { credentials: 'omit' });
      if (answer.ok) await cache.put(path, answer);
    }));
  })());
});

self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter(name => name.startsWith('shell-') && name !== SHELL_CACHE);
    await Promise.all(old.map(name => caches.delete(name)));
    await self.clients.claim();
  })());
});

async function page(request) {
  const { pathname, search } = new URL(request.url);
  try {
    const answer = await fetch(request);
    const person = answer.ok ? answer.headers.get('X-Draft-Of') : '';
    if (person && !search) {
      const cache = await caches.open(`draft-${person}`);
      await cache.put(pathname, answer.clone());
      await forget(`draft-${person}`);
    } else if (answer.ok && !person) {
      await Promise.all((await caches.keys()).filter(isDraft).map(async name => (await caches.open(name)).delete(pathname)));
    }
    return answer;
  } catch (cut) {
    for (const name of (await caches.keys()).filter(isDraft)) {
      const kept = await (await caches.open(name)).match(pathname);
      if (kept && Date.now() - Date.parse(kept.headers.get('Date')) < LONGEST) return kept;
    }
    const offline = await caches.match(OFFLINE, { cacheName: SHELL_CACHE });
    return offline || Response.error();
  }
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && pathname === '/logout') event.waitUntil(forget());
  if (request.method !== 'GET') return;
  if (SHELL.includes(pathname)) {
    event.respondWith(caches.match(pathname, { cacheName: SHELL_CACHE }).then(kept => kept || fetch(request)));
  } else if (request.mode === 'navigate') {
    event.respondWith(page(request));
  }
});
