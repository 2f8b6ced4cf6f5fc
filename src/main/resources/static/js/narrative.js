// Comfort only: marks by a button and from what is pasted, words counted while typing, the last report's text where the cursor is.
// Plain fields work without it.
(() => {
  'use strict';

  const template = document.getElementById('narrative-tools');
  if (!template) return;
  const insert = (field, from, to, text) => {
    field.focus();
    field.setSelectionRange(from, to);
    // so that the browser's own undo takes it back
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, from, to, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  const around = (field, mark) => {
    const { selectionStart: from, selectionEnd: to, value } = field;
    const chosen = value.slice(from, to);
    const bare = chosen.startsWith(mark) && chosen.endsWith(mark) && chosen.length > 2 * mark.length;
    insert(field, from, to, bare ? chosen.slice(mark.length, -mark.length) : mark + chosen + mark);
    if (!chosen) field.setSelectionRange(from + mark.length, from + mark.length);
    else field.setSelectionRange(from, from + chosen.length + (bare ? -2 : 2) * mark.length);
  };
  const list = field => {
    const from = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
    const end = field.value.indexOf('\n', field.selectionEnd);
    const to = end < 0 ? field.value.length : end;
    const lines = field.value.slice(from, to).split('\n');
    const listed = lines.every(line => line.startsWith('- '));
    insert(field, from, to, lines.map(line => (listed ? line.slice(2) : `- ${line}`)).join('\n'));
  };

  // The same few marks as MarkedText reads; elements and text nodes only.
  const RUN = /\*\*(?=\S)([^\n]+?)(?<=\S)\*\*|(?<![\p{L}\p{N}_])_(?=[^\s_])([^\n_]+?)(?<=\S)_(?![\p{L}\p{N}_])/u;
  const runs = (place, text) => {
    const found = RUN.exec(text);
    if (!found) { place.append(text); return; }
    place.append(text.slice(0, found.index));
    const part = document.createElement(found[1] ? 'strong' : 'em');
    runs(part, found[1] || found[2]);
    place.append(part);
    runs(place, text.slice(found.index + found[0].length));
  };
  const draw = (place, text) => {
    place.replaceChildren();
    let open = null;
    text.split('\n').forEach(line => {
      if (!line.trim()) { open = null; return; }
      const bullet = /^\s*([-+•–])\s+(\S.*)$/.exec(line), number = /^\s*(\d{1,3})[.)]\s+(\S.*)$/.exec(line);
      const kind = bullet ? 'UL' : number ? 'OL' : 'P';
      const same = open && open.tagName === kind && (!number || Number(number[1]) === open.start + open.children.length);
      if (!same) {
        open = place.appendChild(document.createElement(kind));
        if (number) open.start = Number(number[1]);
      }
      if (kind === 'P') { if (same) open.append(document.createElement('br')); runs(open, line.trim()); }
      else {
        const item = open.appendChild(document.createElement('li'));
        item.classList.toggle('below', Boolean(bullet) && bullet[1] === '+');
        runs(item, bullet ? bullet[2] : number[2]);
      }
    });
  };

  // Formatted text: its words stand in the field at once; the server makes marks of it, which then take their place. Without the line,
  // or where somebody has typed into them meanwhile, the words stay as they are.
  const FORMATTED = /<(?:b|strong|i|em|h[1-6]|ul|ol|li|table)[\s>]|font-weight\s*:\s*(?:bold|[6-9]00)|font-style\s*:\s*italic|mso-list/i;
  const brief = html => html.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '').replace(/<!--\[if[^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/\bsrc\s*=\s*(["'])data:[^"']*\1/gi, '');
  async function marks(html) {
    const token = document.querySelector('input[name=_csrf]')?.value || '';
    const answer = await fetch('/clipboard/marks', {
      method: 'POST', headers: { 'Content-Type': 'text/html', Accept: 'application/json', 'X-CSRF-TOKEN': token }, body: html, signal: AbortSignal.timeout(10000),
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).text;
  }
  async function paste(field, event, tell) {
    const words = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    const html = brief(event.clipboardData.getData('text/html'));
    if (!words.trim() || !FORMATTED.test(html)) return;
    event.preventDefault();
    const from = field.selectionStart;
    const before = field.value.slice(0, from), after = field.value.slice(field.selectionEnd);
    insert(field, from, field.selectionEnd, words);
    try {
      // what are lines of their own in what is pasted do not run into the lines around it
      const found = await marks(html);
      const several = found.includes('\n');
      const marked = found && (several && before && !before.endsWith('\n') ? '\n' : '') + found + (several && after && !after.startsWith('\n') ? '\n' : '');
      const to = from + words.length;
      if (!marked || marked === words.trim() || field.value.slice(from, to) !== words) return;
      const { selectionStart, selectionEnd } = field;
      const moved = place => (place <= from ? place : place >= to ? place + marked.length - words.length : from + marked.length);
      if (document.activeElement === field) insert(field, from, to, marked);
      else { field.setRangeText(marked, from, to); field.dispatchEvent(new Event('input', { bubbles: true })); }
      field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
      tell('pasted');
    } catch (cut) { tell('pastedPlain'); }
  }

  document.querySelectorAll('textarea[data-marked]').forEach(field => {
    const part = field.closest('.narrative-part');
    const tools = template.content.firstElementChild.cloneNode(true);
    const shown = document.createElement('div');
    const counter = part.querySelector('[data-words]');
    shown.className = 'marked narrative-preview';
    shown.tabIndex = 0;
    shown.hidden = true;
    field.before(tools);
    field.after(shown);
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    counter.after(said);
    const tell = key => { said.textContent = tools.dataset[key] || ''; said.className = key === 'pastedPlain' ? 'text-warning-emphasis' : 'text-secondary'; };
    const number = amount => amount.toLocaleString(document.documentElement.lang);
    const most = Number(field.dataset.most);
    const count = () => {
      const words = field.value.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
      const left = most - field.value.trim().length;
      counter.textContent = tools.dataset.words.replace('{0}', number(words))
        + (left < 0 ? ` · ${tools.dataset.over.replace('{0}', number(-left))}` : left < most / 10 ? ` · ${tools.dataset.left.replace('{0}', number(left))}` : '');
      counter.classList.toggle('text-danger', left < 0);
      counter.classList.toggle('text-secondary', left >= 0);
      if (!shown.hidden) draw(shown, field.value);
    };
    field.addEventListener('input', count);
    field.addEventListener('kiphan:written', count);
    field.addEventListener('paste', event => { tell(''); paste(field, event, tell); });
    count();
    tools.addEventListener('click', event => {
      const { mark } = event.target.dataset;
      if (mark === 'bold') around(field, '**');
      else if (mark === 'italic') around(field, '_');
      else if (mark === 'list') list(field);
      else if (mark === 'preview') {
        shown.hidden = !shown.hidden;
        event.target.setAttribute('aria-pressed', String(!shown.hidden));
        count();
      }
    });
    field.addEventListener('keydown', event => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const mark = { b: '**', i: '_' }[event.key.toLowerCase()];
      if (mark) { event.preventDefault(); around(field, mark); }
    });

    const last = part.querySelector('[data-last]');
    if (!last) return;
    last.addEventListener('click', async event => {
      event.preventDefault();
      const before = field.value;
      const answer = await fetch(`${location.pathname}/narrative/last/${field.name}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      const text = answer?.ok ? (await answer.json()).text : '';
      if (!text) { counter.textContent = tools.dataset.none; return; }
      insert(field, before.length, before.length, (before && !before.endsWith('\n') ? '\n\n' : '') + text);
      const undo = document.createElement('button');
      undo.type = 'button';
      undo.className = 'btn btn-link btn-sm';
      undo.textContent = tools.dataset.undo;
      undo.addEventListener('click', () => { insert(field, 0, field.value.length, before); undo.remove(); });
      last.after(undo);
      field.addEventListener('input', () => { if (field.value === before) undo.remove(); });
    });
  });
})();
