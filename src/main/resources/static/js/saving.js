// Keeps what is typed: in this browser at once, on the server within three seconds, through a cut line and an expired sign-in.
// Comfort only: without this file the forms save with their buttons. What the attributes mean: src/docs/saving.md.
(() => {
  'use strict';

  const words = document.getElementById('saving-words');
  const person = document.body.dataset.person;
  if (!words || !person) return;
  const say = (key, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), words.dataset[key] || '');

  // ---- this browser's own copy, under the person and the page ----
  const AGE = 3 * 24 * 3600 * 1000;
  const prefix = `kiphan:${person}:`;
  const kept = {
    key: name => (name.includes('#') ? prefix + name : `${prefix}${location.pathname}#${name}`),
    failed: false,
    // a store that is full or closed keeps nothing: the page says so while the server has it not
    put(name, value) { try { localStorage.setItem(this.key(name), JSON.stringify({ ...value, at: Date.now() })); this.failed = false; } catch (full) { this.failed = true; } },
    get(name) { try { return JSON.parse(localStorage.getItem(this.key(name))); } catch (broken) { return null; } },
    drop(name) { try { localStorage.removeItem(this.key(name)); } catch (closed) { /* nothing was kept */ } },
  };
  try {
    Object.keys(localStorage).filter(key => key.startsWith('kiphan:') && !key.includes(':waiting#')).forEach(key => {
      const value = JSON.parse(localStorage.getItem(key)) || {};
      const age = Date.now() - value.at;
      // a clock that had stood still, and was put right since
      if (age > 100 * AGE) localStorage.setItem(key, JSON.stringify({ ...value, at: Date.now() }));
      else if (!value.at || age > AGE) localStorage.removeItem(key);
    });
  } catch (closed) { /* a browser without a store: the server's copy is the only one */ }

  // ---- one question to the server ----
  const token = () => document.querySelector('input[name=_csrf]')?.value || '';
  const renew = csrf => document.querySelectorAll('input[name=_csrf]').forEach(field => { field.value = csrf; });
  const JSON_ONLY = { Accept: 'application/json' };
  // an answer that does not come is none: what was sent is sent again
  const within = seconds => (AbortSignal.timeout ? AbortSignal.timeout(seconds * 1000) : undefined);
  const post = (path, fields, csrf = token()) => fetch(path, { method: 'POST', headers: JSON_ONLY, body: new URLSearchParams({ ...fields, _csrf: csrf }), signal: within(20) });
  // Who is signed in now. The forms of the page get the token of that session, unless it is somebody else's: what was typed here is not
  // theirs to send.
  let leaves = false;
  async function session() {
    const answer = await fetch('/session', { headers: JSON_ONLY, cache: 'no-store', signal: within(20) });
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    if (found.person === person) renew(found.csrf);
    return found;
  }

  // ---- an expired sign-in is asked for over the page ----
  const dialog = document.getElementById('sign-in-again');
  let asking = null;
  function signIn() {
    if (asking) return asking;
    asking = new Promise(done => {
      const form = dialog.querySelector('form');
      const wrong = dialog.querySelector('[data-sign-in-wrong]');
      const before = document.activeElement;
      const refuse = sentence => { wrong.textContent = sentence; wrong.hidden = false; form.elements.password.select(); };
      async function send(event) {
        event.preventDefault();
        event.stopPropagation();
        try {
          const { csrf } = await session();
          const answer = await post('/login', { username: form.elements.username.value, password: form.elements.password.value }, csrf);
          if (answer.status === 401) return refuse(say('signInRefused'));
          const now = await session();
          if (!now.person) return refuse(say('signInRefused'));
          if (now.person !== person) { leaves = true; return location.reload(); }
          form.removeEventListener('submit', send);
          form.reset();
          wrong.hidden = true;
          dialog.close();
          asking = null;
          if (before && before.focus) before.focus();
          done();
        } catch (cut) { refuse(say('waiting')); }
      }
      form.addEventListener('submit', send);
      dialog.addEventListener('cancel', event => event.preventDefault());
      dialog.showModal();
      (form.elements.username.value ? form.elements.password : form.elements.username).focus();
    });
    return asking;
  }

  // For the scripts of other parts of the page, which save in ways of their own.
  const unsaved = [];
  window.kipHan ??= {};
  Object.assign(window.kipHan, { kept, renew: session, unsaved: () => unsaved.some(any => any()), signedInAgain: async () => { if ((await session()).person !== person) await signIn(); } });
  const { outbox } = window.kipHan;

  // A page that was kept for a cut line has no token: its forms wait for the one of today.
  document.addEventListener('submit', async event => {
    const form = event.target;
    const sentByScript = 'once' in form.dataset || (outbox && ('waits' in form.dataset || (form.dataset.keptAs && !event.submitter?.hasAttribute('formaction'))));
    if (form.elements._csrf?.value !== '' || sentByScript || !navigator.onLine) return;
    const button = event.submitter;
    event.preventDefault();
    event.stopPropagation();
    const now = await session().catch(() => null);
    if (now && now.person !== person) await signIn();
    if (token()) form.requestSubmit(button);
  }, true);
  if (document.querySelector('input[name=_csrf][value=""]')) {
    session().catch(() => {});
    window.addEventListener('online', () => session().catch(() => {}), { once: true });
  }

  // For sentences that say that this browser keeps it.
  const sayKept = key => say(kept.failed ? 'unkept' : key);
  const value = control => (control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value);
  const write = (control, text) => {
    if (control.type === 'checkbox') control.checked = text === control.value;
    else control.value = text;
    control.dispatchEvent(new CustomEvent('kiphan:written', { bubbles: true }));
  };
  // What a person reads where the control has a code.
  const shown = (control, text) => {
    if (control.tagName === 'SELECT') return [...control.options].find(option => option.value === text)?.textContent || text;
    return control.type === 'checkbox' ? say(text ? 'ticked' : 'unticked') : text;
  };
  // How both texts of a clash stand in one field; null where it holds one only: a day, a number, a link, a choice.
  const joined = (control, theirs, mine) => {
    if (control.tagName === 'TEXTAREA') return `${theirs}\n\n${mine}`;
    if (control.type !== 'text' || control.inputMode) return null;
    return control.closest('[data-tags]') ? `${theirs}, ${mine}` : `${theirs} / ${mine}`;
  };
  const RETRIES = [2000, 5000, 15000, 30000, 60000];
  // The line at the foot of the window that says whether all is saved never lies over the field in which somebody writes.
  const uncover = () => {
    const field = document.activeElement;
    const bar = field && field.form && field.form.querySelector('.saving-status');
    if (!bar || !bar.textContent.trim() || !(field.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
    const its = field.getBoundingClientRect();
    // with what is said below it
    const foot = (field.closest('.mb-3, [data-field]') || field).getBoundingClientRect().bottom;
    const over = Math.min(Math.min(foot, its.bottom + 96) + 8 - bar.getBoundingClientRect().top, its.top - 8);
    if (over > 0) window.scrollBy({ top: over, behavior: 'instant' });
  };
  document.addEventListener('focusin', uncover);

  // ---- forms that the server saves field by field: <form data-save-fields="/address"> with controls that carry data-seen;
  // with data-kept-as, the name of what is typed, every control is saved, over the text that stands in it ----
  document.querySelectorAll('form[data-save-fields]').forEach(form => {
    const whole = form.dataset.keptAs;
    const keptName = name => (whole ? `${form.dataset.saveFields}#${name}` : name);
    // each box of several has a name of its own
    const nameOf = control => (whole && control.type === 'checkbox' ? `${control.name}.${control.value}` : control.name);
    const along = Object.fromEntries(new URLSearchParams(form.dataset.sentAlong || ''));
    const status = form.querySelector('[data-saving-status]');
    const fields = new Map();
    let failures = 0, retry = 0, leaving = false;
    const tell = (text, wrong) => {
      if (!status || status.textContent === text) return;
      status.textContent = text;
      status.classList.toggle('text-danger', wrong === true);
      uncover();
    };
    const adopt = control => {
      if (whole && control.name && control.name !== '_csrf' && !['hidden', 'submit', 'button'].includes(control.type)) control.dataset.seen ??= value(control);
      // the template leaves out an attribute that is empty
      if ('saved' in control.dataset) control.dataset.seen ??= '';
      if (!control.name || control.dataset.seen === undefined || fields.has(nameOf(control))) return null;
      const field = { control, name: nameOf(control), saved: value(control), timer: 0, since: 0, sending: false, clash: null, wrong: false, refused: control.matches('[aria-invalid=true]') ? value(control) : null };
      fields.set(field.name, field);
      return field;
    };
    const dirty = field => value(field.control) !== field.saved;
    const anyDirty = () => [...fields.values()].some(dirty);
    unsaved.push(anyDirty);
    const keep = (field, sent) => kept.put(keptName(field.name), { text: value(field.control), seen: field.control.dataset.seen, opens: form.dataset.opens, as: whole, sent });
    const drop = field => kept.drop(keptName(field.name));
    const later = (field, pause) => { clearTimeout(field.timer); field.timer = setTimeout(() => save(field), pause); };

    const mark = (field, sentence) => {
      // what a button was refused stays marked until it is changed
      if (!sentence && field.refused === value(field.control)) return;
      let place = document.getElementById(`${field.control.id}-saving`);
      if (!place && sentence) {
        place = document.createElement('div');
        place.id = `${field.control.id}-saving`;
        place.className = 'invalid-feedback d-block';
        place.setAttribute('aria-live', 'polite');
        field.control.after(place);
      }
      field.wrong = Boolean(sentence);
      field.control.classList.toggle('is-invalid', field.wrong);
      if (field.wrong) field.control.setAttribute('aria-invalid', 'true');
      else field.control.removeAttribute('aria-invalid');
      if (place) place.textContent = sentence || '';
    };
    const settled = (field, text, answer) => {
      field.saved = text;
      field.control.dataset.seen = answer.seen;
      mark(field, '');
      field.control.dispatchEvent(new CustomEvent('kiphan:saved', { bubbles: true, detail: answer }));
      if (dirty(field)) { keep(field); later(field, 1500); } else drop(field);
      if (!anyDirty()) tell(answer.said);
    };

    async function save(field) {
      clearTimeout(field.timer);
      if (field.sending || field.clash || leaving || leaves || !dirty(field)) return;
      field.sending = true;
      field.since = 0;
      const text = value(field.control);
      tell(say('saving'));
      try {
        let answer = await post(`${form.dataset.saveFields}/${encodeURIComponent(field.name)}`, { ...along, text, seen: field.control.dataset.seen });
        if (answer.status === 401 || answer.status === 403) {
          tell(sayKept('signedOut'), true);
          // the token may be that of an older session of the same person
          if ((await session()).person !== person) await signIn();
          else if (field.forbidden) { tell(sayKept('refused'), true); return; }
          field.forbidden = answer.status === 403;
          field.sending = false;
          fields.forEach(other => later(other, 0));
          return;
        }
        const found = answer.status < 500 && answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : null;
        field.forbidden = false;
        if (answer.ok && found) { failures = 0; settled(field, text, found); }
        else if (answer.status === 409 && found && found.text !== undefined) clash(field, found);
        else if (answer.status === 422 && found) { mark(field, found.said); tell(found.said, true); }
        else if (answer.status === 409 || answer.status === 404) tell(found?.said || sayKept('refused'), true);
        else throw new Error(String(answer.status));
      } catch (cut) {
        tell(sayKept('waiting'), true);
        clearTimeout(retry);
        retry = setTimeout(() => fields.forEach(save), RETRIES[Math.min(failures++, RETRIES.length - 1)]);
      } finally { field.sending = false; }
    }

    // Both texts side by side; nothing is saved in this field until the person has chosen.
    function clash(field, theirs) {
      const { control } = field;
      const part = document.getElementById('clash-template').content.firstElementChild.cloneNode(true);
      const id = `${control.id}-clash`;
      part.id = id;
      const heading = part.querySelector('[data-clash-title]');
      heading.textContent = say('clash', theirs.by, theirs.at);
      part.querySelector('[data-clash-theirs]').textContent = shown(control, theirs.text);
      part.querySelector('[data-clash-mine]').textContent = shown(control, value(control));
      const choose = text => {
        control.dataset.seen = theirs.seen;
        field.saved = theirs.text;
        field.clash = null;
        part.remove();
        if (text !== null) write(control, text);
        if (dirty(field)) { keep(field); later(field, 0); } else { drop(field); tell(say('theirsTaken')); }
        control.focus();
      };
      part.querySelector('[data-clash-keep]').addEventListener('click', () => choose(null));
      part.querySelector('[data-clash-take]').addEventListener('click', () => choose(theirs.text));
      const both = part.querySelector('[data-clash-both]');
      const one = joined(control, '', '') === null;
      part.querySelector('[data-clash-one]').hidden = !one;
      if (one || !theirs.text || !value(control)) both.remove();
      else both.addEventListener('click', () => choose(joined(control, theirs.text, value(control))));
      if (field.clash) field.clash.remove();
      field.clash = part;
      (control.closest('[data-field], label') || control).after(part);
      tell(say('clashed'), true);
      heading.focus();
    }

    // a new form that is loaded again is the same one
    const named = () => {
      if (whole && form.dataset.opens && location.pathname + location.search === form.dataset.opens) {
        history.replaceState(history.state, '', `${form.dataset.opens}&key=${encodeURIComponent(whole)}`);
      }
    };
    const typed = event => {
      const field = fields.get(nameOf(event.target)) || adopt(event.target);
      if (!field || field.control !== event.target) return;
      if (!dirty(field)) { drop(field); return; }
      keep(field);
      named();
      if (field.clash) return;
      tell(say('unsaved'));
      field.since = field.since || Date.now();
      // a second after the last key, and at most two and a half after the first one
      later(field, event.type === 'change' ? 0 : Math.max(0, Math.min(1000, field.since + 2500 - Date.now())));
    };
    [...form.elements].forEach(adopt);
    form.addEventListener('input', typed);
    form.addEventListener('change', typed);
    window.addEventListener('online', () => fields.forEach(save));
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') fields.forEach(save); });
    window.addEventListener('beforeunload', event => { if (!leaving && !leaves && anyDirty()) { fields.forEach(save); event.preventDefault(); } });

    // Two people have saved the same field: the answer to a button says so, and the choice is the same.
    form.querySelectorAll('[data-clash-of]').forEach(({ dataset }) => {
      const field = fields.get(dataset.clashOf);
      if (field) clash(field, { seen: dataset.text, text: dataset.text, by: dataset.by, at: dataset.at });
    });

    // What waits to be sent from this form stands in it again, over the entry that its writer saw.
    const sent = whole && outbox?.find(whole);
    if (sent) {
      sent.fields.forEach(([name, text]) => {
        const control = form.elements[name];
        if (name !== 'key' && control?.type === 'hidden') control.value = text;
        if (name.startsWith('was.') && fields.has(name.slice(4))) fields.get(name.slice(4)).control.dataset.seen = text;
      });
      fields.forEach(field => {
        const { control } = field;
        const all = sent.fields.filter(([name]) => name === control.name).map(([, text]) => text);
        write(control, control.type === 'checkbox' ? (all.includes(control.value) ? control.value : '') : all[0] ?? '');
      });
    }

    // What this browser kept and the server has not got; where the server has moved on, its answer is the clash.
    fields.forEach(field => {
      const before = kept.get(keptName(field.name));
      if (!before) return;
      if (before.text === field.saved && !before.sent) { drop(field); return; }
      if (before.sent) field.saved = before.seen;
      write(field.control, before.text);
      field.control.dataset.seen = before.seen;
      keep(field);
      tell(say('restored'));
      later(field, 0);
    });

    // Likewise of another new form of this place, which this browser closed before the server had it.
    const left = form.querySelector('[data-left]');
    if (left && form.dataset.opens) {
      const place = form.dataset.opens.split('?')[0];
      let keys = [];
      try { keys = Object.keys(localStorage).filter(key => key.startsWith(prefix)); } catch (closed) { /* nothing was kept */ }
      const texts = keys.map(key => ({ name: key.slice(prefix.length), ...kept.get(key.slice(prefix.length)) }))
        .filter(one => one.as && one.as !== whole && !outbox?.waits(one.as) && !one.sent && one.text && one.opens?.split('?')[0] === place);
      if (texts.length) {
        left.hidden = false;
        left.querySelector('[data-left-open]').href = `${texts[0].opens}&key=${encodeURIComponent(texts[0].as)}`;
        left.querySelector('[data-left-drop]').addEventListener('click', () => {
          texts.filter(one => one.as === texts[0].as).forEach(one => kept.drop(one.name));
          left.hidden = true;
        });
      }
    }

    // A button sends the whole form; only a save under way, whose version it needs, a clash or a cut line make it wait.
    let passed = false, held = false;
    // The form of an entry is sent by the outbox: now, or when the line is back; then the page goes on as the answer says.
    function holds(yes) {
      held = leaving = yes;
      form.inert = yes;
      if (yes) form.setAttribute('aria-busy', 'true');
      else form.removeAttribute('aria-busy');
      fields.forEach(field => clearTimeout(field.timer));
    }
    async function waitFor(button) {
      if (held) return;
      holds(true);
      form.inert = false;
      tell(say('saving'));
      const name = form.elements.title?.value.trim();
      const pressed = outbox.item(form, button, {
        key: whole, what: document.querySelector('h1').textContent, name, back: form.dataset.back, blank: form.dataset.opens,
        opens: form.dataset.opens ? `${form.dataset.opens}&key=${encodeURIComponent(whole)}` : location.pathname, texts: form.dataset.saveFields,
      });
      fields.forEach(field => { if (dirty(field)) keep(field); });
      let answer = await outbox.press(pressed);
      while (answer?.signedOut) {
        tell(sayKept('signedOut'), true);
        await signIn();
        answer = await outbox.press(pressed);
      }
      follow(answer, button);
    }
    // Refused, or where this browser keeps nothing: the browser sends the form, and the page that comes says why.
    async function follow(answer, button) {
      if (answer?.goTo) { outbox.go(answer.goTo); return; }
      if (answer && !answer.said) {
        holds(true);
        tell(say('sentLater'));
        outbox.wait(whole);
        return;
      }
      try {
        if ((await session()).person !== person) { tell(sayKept('signedOut'), true); await signIn(); }
      } catch (cut) {
        // the browser would leave the page, and nobody has what stands in it
        if (!answer) { holds(false); tell(sayKept('waiting'), true); return; }
      }
      outbox.drop(whole);
      holds(false);
      fields.forEach(field => { if (dirty(field)) keep(field, true); });
      leaving = passed = true;
      setTimeout(() => { leaving = passed = false; }, 5000);
      form.requestSubmit(button);
    }
    if (sent && !sent.said && location.hash !== '#edit') {
      follow({});
    } else if (sent) {
      outbox.drop(whole);
      tell(say('restored'));
      if (sent.said) {
        const why = document.createElement('p');
        why.className = 'alert alert-danger';
        why.setAttribute('role', 'alert');
        why.textContent = sent.said;
        form.firstElementChild.prepend(why);
      }
      fields.forEach(field => { if (dirty(field)) { keep(field); later(field, 0); } });
      history.replaceState(history.state, '', location.pathname + location.search);
    }
    window.addEventListener('kiphan:answered', ({ detail }) => {
      if (held && detail.item.key === whole && form.inert) follow(detail, [...form.elements].find(one => one.type === 'submit' && one.name && detail.item.fields.some(([name, text]) => name === one.name && text === one.value)));
    });
    window.addEventListener('kiphan:edit', () => {
      outbox.drop(whole);
      outbox.leave();
      holds(false);
      tell(say('unsaved'));
      fields.forEach(field => { if (dirty(field)) later(field, 0); });
      form.elements.title?.focus();
    });
    form.addEventListener('submit', async event => {
      const busy = () => [...fields.values()].some(field => field.sending);
      const clashed = () => [...fields.values()].some(field => field.clash);
      const ready = () => {
        fields.forEach((field, name) => {
          clearTimeout(field.timer);
          const seen = form.elements[`seen.${name}`];
          if (seen) seen.value = field.control.dataset.seen;
          // should the form come back, the server has not kept these
          if (whole && dirty(field)) keep(field, true);
        });
        leaving = true;
        setTimeout(() => { leaving = passed = false; }, 5000);
      };
      if (passed) return;
      if (whole && outbox && !event.submitter?.hasAttribute('formaction')) {
        event.preventDefault();
        event.stopPropagation();
        if (clashed()) tell(say('clashed'), true);
        else waitFor(event.submitter);
        return;
      }
      if ((whole || !busy()) && !clashed() && navigator.onLine) { ready(); return; }
      event.preventDefault();
      event.stopPropagation();
      const button = event.submitter;
      // a form cannot be submitted anew while it says that it is being submitted
      await new Promise(done => setTimeout(done, 0));
      for (let turn = 0; turn < 100 && busy(); turn++) {
        await new Promise(done => setTimeout(done, 100));
        if (asking) await asking;
      }
      if (clashed()) { tell(say('clashed'), true); return; }
      if (!navigator.onLine) { tell(sayKept('waiting'), true); return; }
      ready();
      passed = true;
      form.requestSubmit(button);
    });

    // ---- the others: what they saved, and who is here ----
    const address = form.dataset.changes;
    if (!address) return;
    const others = document.querySelector('[data-others]');
    const people = document.querySelector('[data-people]');
    let mark2 = form.dataset.changesSince || '', pause = 10000;
    // a page that nobody touches stops asking, so that its sign-in can expire
    const IDLE = 10 * 60 * 1000;
    let touched = Date.now();
    ['input', 'keydown', 'pointerdown'].forEach(kind => document.addEventListener(kind, () => { touched = Date.now(); }, { passive: true }));
    async function look() {
      if (document.visibilityState === 'visible' && navigator.onLine && !asking && Date.now() - touched < IDLE) {
        try {
          const here = document.activeElement?.form === form ? document.activeElement.name || '' : '';
          const answer = await fetch(`${address}?since=${encodeURIComponent(mark2)}&at=${encodeURIComponent(here)}`, { headers: JSON_ONLY, cache: 'no-store' });
          if (answer.status === 200) show(await answer.json());
          else if (answer.status === 401) await signIn();
          if (failures) fields.forEach(save);
        } catch (cut) { /* the saving says that the line is cut */ }
      }
      setTimeout(look, pause);
    }
    function show(news) {
      mark2 = news.mark;
      pause = news.people.length ? 4000 : 10000;
      if (people) {
        const said = news.people.map(one => {
          const label = fields.get(one.at)?.control.labels?.[0]?.textContent;
          return label ? say('hereAt', one.name, label) : say('here', one.name);
        }).join('; ');
        if (people.textContent !== said) people.textContent = said;
        people.hidden = !said;
      }
      news.fields.forEach(one => {
        const field = fields.get(one.name);
        if (!field || field.sending || field.clash || field.control.dataset.seen === one.seen) return;
        if (dirty(field)) { save(field); return; }
        write(field.control, one.text);
        field.saved = one.text;
        field.control.dataset.seen = one.seen;
        // beside, not over, what is said of one's own text
        if (others) others.textContent = say('byOther', one.by, one.at);
      });
      if (news.parts.length) fresh(news.parts);
    }
    // Sections that others changed are read again from the page.
    async function fresh(parts) {
      const page = new DOMParser().parseFromString(await (await fetch(location.pathname + location.search)).text(), 'text/html');
      parts.forEach(id => {
        const old = document.getElementById(id), now = page.getElementById(id);
        if (old && now && !old.contains(document.activeElement)) old.replaceWith(now);
      });
    }
    setTimeout(look, 3000);
  });

  // What was sent from another page and is not shown again has arrived.
  try {
    Object.keys(localStorage).filter(key => key.startsWith(prefix) && !key.startsWith(`${prefix}${location.pathname}#`)).forEach(key => {
      if (JSON.parse(localStorage.getItem(key))?.sent) localStorage.removeItem(key);
    });
  } catch (closed) { /* nothing was kept */ }

  // ---- a button that may be sent again for ever: <form data-once> with the key of its result ----
  document.querySelectorAll('form[data-once]').forEach(form => {
    const status = form.querySelector('[data-saving-status]');
    let sending = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      event.stopPropagation();
      if (sending) return;
      sending = true;
      form.setAttribute('aria-busy', 'true');
      for (let failures = 0, forbidden = 0; ; failures++) {
        try {
          const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { ...JSON_ONLY, 'X-Once': 'yes' }, signal: within(60) });
          if (answer.status === 401 || (answer.status === 403 && !forbidden++)) { if ((await session()).person !== person) await signIn(); continue; }
          if (answer.status >= 500) throw new Error(String(answer.status));
          const goTo = answer.headers.get('X-Go-To');
          if (goTo) { location.href = goTo; return; }
          HTMLFormElement.prototype.submit.call(form);
          return;
        } catch (cut) {
          status.textContent = say('submitWaiting');
          await new Promise(done => { setTimeout(done, RETRIES[Math.min(failures, RETRIES.length - 1)]); window.addEventListener('online', done, { once: true }); });
          status.textContent = say('submitting');
        }
      }
    });
  });
})();
