// Forms that were pressed while the line was cut wait in this browser, under the person, and are sent when it is back, each with one
// result. What waits is shown on every page of the person. Comfort only: without this file a button sends its form itself.
(() => {
  'use strict';

  const person = document.body.dataset.person;
  const box = document.getElementById('waiting');
  if (!box || !person) return;
  const say = (key, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), box.dataset[key] || '');
  const title = box.querySelector('h2'), list = box.querySelector('ul');

  // ---- what waits: {key, at, action, fields, what, name, back, opens, blank, texts, tries, said}; never a token ----
  const AGE = 30 * 24 * 3600 * 1000;
  const texts = `kiphan:${person}:`;
  const prefix = `${texts}waiting#`;
  // what seems older than any browser was pressed under a clock that had stood still
  const old = item => Date.now() - item.at > AGE && Date.now() - item.at < 10 * AGE;
  const find = key => { try { return JSON.parse(localStorage.getItem(prefix + key)); } catch (broken) { return null; } };
  const put = item => { try { localStorage.setItem(prefix + item.key, JSON.stringify(item)); return true; } catch (full) { return false; } };
  const drop = key => { try { localStorage.removeItem(prefix + key); } catch (closed) { /* nothing waits */ } };
  const all = () => {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(prefix)).map(key => find(key.slice(prefix.length)))
        .filter(item => item && !old(item)).sort((one, other) => one.at - other.at);
    } catch (closed) { return []; }
  };
  // What was kept of the form while it was typed has arrived with it.
  const arrived = item => {
    drop(item.key);
    if (item.texts) Object.keys(localStorage).filter(key => key.startsWith(`${texts}${item.texts}#`)).forEach(key => localStorage.removeItem(key));
  };

  // ---- one form, one question to the server ----
  const JSON_ONLY = { Accept: 'application/json' };
  const within = seconds => (AbortSignal.timeout ? AbortSignal.timeout(seconds * 1000) : undefined);
  const sentences = page => {
    const read = new DOMParser().parseFromString(page, 'text/html');
    const said = [...read.querySelectorAll('main [role=alert] li, main [role=alert] > p, main p[role=alert]')].map(one => one.textContent.trim());
    return said.filter(one => one).join(' ') || say('gone');
  };
  async function send(item) {
    const session = await fetch('/session', { headers: JSON_ONLY, cache: 'no-store', signal: within(15) });
    if (!session.ok) throw new Error(String(session.status));
    const now = await session.json();
    if (now.person !== person) return { signedOut: true };
    if (find(item.key)?.at !== item.at) return {};
    item.tries = (item.tries || 0) + 1;
    put(item);
    const answer = await fetch(item.action, {
      method: 'POST',
      headers: { ...JSON_ONLY, 'X-Once': item.tries > 1 ? 'again' : 'first' },
      body: new URLSearchParams([...item.fields, ['_csrf', now.csrf]]),
      signal: within(60),
    });
    if (answer.status === 401) return { signedOut: true };
    if (answer.status >= 500 || answer.status === 429 || (answer.status === 403 && item.tries === 1)) throw new Error(String(answer.status));
    const goTo = answer.headers.get('X-Go-To');
    return goTo ? { goTo } : { said: sentences(await answer.text()) };
  }

  // ---- one after the other, in one window at a time ----
  const RETRIES = [2000, 5000, 15000, 30000, 60000];
  const results = new Map();
  let running = null, timer = 0, failures = 0, state = 'waiting';
  async function sendAll() {
    const turn = new Set();
    const next = () => all().find(item => !item.said && !turn.has(item.key + item.at));
    for (let item = next(); item; item = next()) {
      turn.add(item.key + item.at);
      if (navigator.onLine) { state = 'sending'; show(); }
      let result = {};
      try { result = await send(item); } catch (cut) { state = 'waiting'; timer = setTimeout(flush, RETRIES[Math.min(failures++, RETRIES.length - 1)]); return; }
      if (result.signedOut) { state = 'signedOut'; results.set(item.key, result); return; }
      failures = 0;
      if (!result.goTo && !result.said) continue;
      // taken back or pressed anew meanwhile: then that counts
      if (find(item.key)?.at === item.at) { if (result.goTo) arrived(item); else put({ ...item, said: result.said }); }
      results.set(item.key, result);
      window.dispatchEvent(new CustomEvent('kiphan:answered', { detail: { item, ...result } }));
    }
    state = 'waiting';
  }
  function flush() {
    clearTimeout(timer);
    running ??= (navigator.locks ? navigator.locks.request('kiphan-outbox', sendAll) : sendAll()).finally(() => { running = null; show(); });
    return running;
  }

  // ---- where the browser goes on ----
  let going = false;
  window.addEventListener('pageshow', () => { going = false; });
  // Once only: what the next page says but once would be gone with a second request for it.
  const go = address => {
    if (going) return;
    going = true;
    const to = new URL(address, location.href);
    if (to.pathname + to.search !== location.pathname + location.search) { location.assign(to); return; }
    history.replaceState(history.state, '', to);
    location.reload();
  };
  const typing = () => document.activeElement?.matches('input, textarea, select') || window.kipHan.unsaved?.();
  let owner = null;
  const done = [];
  window.addEventListener('kiphan:answered', ({ detail }) => {
    if (!detail.goTo || detail.item.key === owner) return;
    done.push(detail);
    // the page shows what it is about, unless somebody is writing on it
    if (new URL(detail.goTo, location.href).pathname === location.pathname && !all().length && !typing()) go(detail.goTo);
  });

  // ---- the list ----
  const act = (line, name, word, does) => {
    const part = document.createElement(typeof does === 'string' ? 'a' : 'button');
    part.className = 'btn btn-sm';
    part.textContent = word;
    part.setAttribute('aria-label', `${word}: ${name}`);
    if (typeof does === 'string') part.href = does;
    else { part.type = 'button'; part.addEventListener('click', does); }
    line.querySelector('.actions').append(part);
  };
  const ZONE = { timeZone: 'Asia/Ho_Chi_Minh' };
  const pressedAt = item => say('at', new Date(item.at).toLocaleTimeString('en-GB', { ...ZONE, hour: '2-digit', minute: '2-digit' }), new Date(item.at).toLocaleDateString('en-GB', { ...ZONE, day: '2-digit', month: '2-digit' }));
  const line = (item, words, refused) => {
    const part = document.createElement('li');
    const name = document.createElement('strong');
    name.textContent = item.name || item.what;
    const rest = document.createElement('span');
    rest.textContent = words;
    const text = document.createElement('div');
    text.append(name, rest);
    if (refused) {
      const why = document.createElement('span');
      why.className = 'waiting-refused';
      why.textContent = refused;
      text.append(why);
    }
    const actions = document.createElement('div');
    actions.className = 'actions';
    part.append(text, actions);
    return part;
  };
  const dropped = new Map();
  function show() {
    const items = all();
    const refused = items.filter(item => item.said).length;
    const waits = items.length - refused;
    box.hidden = !items.length && !done.length && !dropped.size;
    const said = [waits && say(state, waits), refused && say('refused', refused), !items.length && done.length && say('sent', done.length)].filter(one => one).join(' ');
    if (title.textContent !== said) title.textContent = said;
    box.classList.toggle('alert-warning', refused > 0 || state === 'signedOut');
    list.replaceChildren(
      ...items.map(item => {
        const part = line(item, [item.name ? item.what : '', pressedAt(item)].filter(one => one).join(' · '), item.said);
        const name = item.name || item.what;
        if (item.key === owner && item.blank) act(part, name, say('more'), item.blank);
        if (item.key === owner) act(part, name, say('back'), item.back);
        if (item.opens) act(part, name, say('edit'), item.key === owner ? () => window.dispatchEvent(new Event('kiphan:edit')) : `${item.opens}#edit`);
        act(part, name, say('drop'), () => { drop(item.key); dropped.set(item.key, item); if (item.key === owner) window.dispatchEvent(new Event('kiphan:edit')); show(); title.focus(); });
        return part;
      }),
      ...[...dropped.values()].map(item => {
        const part = line(item, say('dropped'));
        act(part, item.name || item.what, say('undrop'), () => { dropped.delete(item.key); put({ ...item, at: Date.now() }); flush(); show(); title.focus(); });
        return part;
      }),
      ...done.map(({ item, goTo }) => { const part = line(item, say('arrived')); act(part, item.name || item.what, say('see'), goTo); return part; }),
    );
  }

  // ---- pressing ----
  const item = (form, button, more) => ({
    at: Date.now(),
    action: button?.hasAttribute('formaction') ? button.formAction : form.action,
    fields: [...new FormData(form), ...(button?.name ? [[button.name, button.value]] : [])].filter(([name, value]) => name !== '_csrf' && typeof value === 'string'),
    ...more,
  });
  // Answers with {goTo}, {said}, {signedOut}, or with nothing of these while it waits; null where the browser keeps nothing.
  async function press(pressed) {
    if (!put(pressed)) return null;
    results.delete(pressed.key);
    await (running || Promise.resolve());
    if (!results.has(pressed.key)) await flush();
    return results.get(pressed.key) || {};
  }
  const wait = key => { owner = key; show(); title.focus(); box.scrollIntoView({ block: 'nearest' }); };
  window.kipHan = { outbox: { find, drop, item, press, wait, go, show, waits: key => Boolean(find(key)), leave: () => { owner = null; show(); } } };

  // A small form whose button says all: <form data-waits>. Twice is once on the server.
  document.querySelectorAll('form[data-waits]').forEach(form => {
    let native = false;
    form.addEventListener('submit', async event => {
      if (native) return;
      event.preventDefault();
      event.stopPropagation();
      const button = event.submitter;
      if (button.getAttribute('aria-busy')) return;
      button.setAttribute('aria-busy', 'true');
      const pressed = item(form, button, { key: new URL(button.formAction).pathname, what: button.getAttribute('aria-label') || button.textContent, back: location.pathname });
      const answer = await press(pressed);
      button.removeAttribute('aria-busy');
      if (answer?.goTo) { go(answer.goTo); return; }
      if (answer && !answer.said) { wait(null); return; }
      // the page that the server answers with says why
      drop(pressed.key);
      await window.kipHan.renew?.().catch(() => {});
      native = true;
      form.requestSubmit(button);
      native = false;
    });
  });

  // Fields that were typed here and that the server has not got.
  const unsent = () => {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(texts) && !key.startsWith(prefix)).map(key => JSON.parse(localStorage.getItem(key)))
        .filter(one => one && 'seen' in one && !one.sent).length;
    } catch (closed) { return 0; }
  };
  // Signing out lets go of what waits, which has to be known first.
  let warned = false;
  document.querySelectorAll('form[action$="/logout"]').forEach(form => form.addEventListener('submit', event => {
    const items = all(), typed = unsent();
    if (!items.length && !typed) return;
    if (warned) { items.forEach(one => drop(one.key)); return; }
    warned = true;
    event.preventDefault();
    event.stopPropagation();
    show();
    box.hidden = false;
    title.textContent = items.length ? say('signOut', items.length) : say('signOutTyped');
    title.focus();
  }));

  window.addEventListener('online', () => { failures = 0; flush(); });
  window.addEventListener('storage', event => { if (event.key?.startsWith(prefix)) show(); });
  document.addEventListener('DOMContentLoaded', () => { show(); if (all().length) flush(); });
})();
