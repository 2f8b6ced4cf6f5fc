// Keeps the shell for a dropped line, and of the pages of people only their own draft, which the server marks by X-Draft-Of: the report and
// the log, the entries that were opened, and an empty form of each kind. Signing out, another person's page and twelve hours let a draft
// go; no other page is ever kept.
const SHELL_CACHE = `shell-${VERSION}`;
const HOUR = 3600 * 1000;
const LONGEST = 12 * HOUR;
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

// The same answer, under the same policy, with another text.
function again(answer, text, more = {}) {
  const headers = new Headers(answer.headers);
  ['Content-Encoding', 'Content-Length'].forEach(name => headers.delete(name));
  Object.entries(more).forEach(([name, value]) => headers.set(name, value));
  return new Response(text, { headers });
}
// A page is kept without its tokens, under its address. An empty form was asked for with a key, which each opening of it replaces.
async function keep(address, answer, key = '') {
  const person = answer.ok && !answer.redirected ? answer.headers.get('X-Draft-Of') : '';
  if (!person) return;
  const text = (await answer.text()).replace(/(name="_csrf" value=")[^"]*/g, '$1');
  await (await caches.open(`draft-${person}`)).put(address, again(answer, text, { 'X-Kept-At': String(Date.now()), 'X-Key': key }));
  await forget(`draft-${person}`);
}
const age = kept => Date.now() - Number(kept.headers.get('X-Kept-At'));
async function kept(address) {
  for (const name of (await caches.keys()).filter(isDraft)) {
    const found = await (await caches.open(name)).match(address);
    if (found && age(found) < LONGEST) return found;
  }
  return null;
}
// A report that may no longer be changed goes, and what was kept for it.
async function forgetBelow(path) {
  for (const name of (await caches.keys()).filter(isDraft)) {
    const cache = await caches.open(name);
    const below = (await cache.keys()).filter(({ url }) => `${new URL(url).pathname}/`.startsWith(`${path}/`));
    await Promise.all(below.map(request => cache.delete(request)));
  }
}

async function page(request) {
  const { pathname, searchParams } = new URL(request.url);
  const key = searchParams.get('key');
  searchParams.delete('key');
  const address = pathname + (String(searchParams) && `?${searchParams}`);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.headers.get('X-Draft-Of')) await forgetBelow(pathname);
    else if (address === pathname) await keep(address, answer.clone());
    return answer;
  } catch (cut) {
    const found = (await kept(address)) || (await kept(pathname));
    if (!found) return (await caches.match(OFFLINE, { cacheName: SHELL_CACHE })) || Response.error();
    const old = found.headers.get('X-Key');
    if (!old) return found;
    return again(found, (await found.text()).replaceAll(old, key || crypto.randomUUID()));
  }
}

// The page of a report, and the log, ask for themselves and for their empty forms; once an hour is enough.
self.addEventListener('message', event => {
  const own = (event.data.keep || []).filter(address => /^\/(reports\/|log(\/|$))/.test(address));
  event.waitUntil((async () => {
    for (const address of own) {
      const before = await kept(address);
      if (before && age(before) < HOUR) continue;
      const key = address.includes('?') ? crypto.randomUUID() : '';
      await keep(address, await fetch(key ? `${address}&key=${key}` : address), key);
    }
  })().catch(() => {}));
});

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
