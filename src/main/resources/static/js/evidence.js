// Comfort only: without this file the form sends its files at once, as any form does.
// With it each file goes in parts of its own requests, with progress, and goes on after a cut line.
(() => {
  'use strict';

  const form = document.querySelector('[data-upload]');
  if (!form || !window.XMLHttpRequest || !Blob.prototype.slice) return;

  const PART = 512 * 1024;
  const LONGEST_SIDE = 2560;
  const PATIENCE = 8;
  const words = form.dataset;
  const list = form.querySelector('[data-upload-list]');
  const model = form.querySelector('[data-upload-row]');
  const fields = [...form.querySelectorAll('input[type=file]')];
  const token = form.querySelector('input[name=_csrf]').value;
  const telephone = window.matchMedia('(hover: none) and (pointer: coarse)').matches;
  const shrinkChoice = form.querySelector('[data-shrink]');
  if (telephone && shrinkChoice) shrinkChoice.hidden = false;

  const queue = [];
  let busy = false;

  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };

  // The line or the server, not the file, is at fault: to be tried again.
  class Cut extends Error {}
  // Said in words by the server or by this page: not to be tried again as it is.
  class Refused extends Error {}

  const request = (method, address, body, type, progress) => new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, address);
    xhr.timeout = 120000;
    xhr.setRequestHeader('X-CSRF-TOKEN', token);
    if (type) xhr.setRequestHeader('Content-Type', type);
    if (progress) xhr.upload.addEventListener('progress', event => progress(event.loaded));
    xhr.addEventListener('load', () => {
      const away = xhr.responseURL && !new URL(xhr.responseURL).pathname.startsWith(new URL(address, location.href).pathname);
      if (away || xhr.status === 401 || xhr.status === 403) reject(new Refused(words.signedOut));
      else if (xhr.status >= 200 && xhr.status < 300) resolve(xhr.responseText);
      else if (xhr.status === 422) reject(new Refused(xhr.responseText));
      else if (xhr.status >= 500 || xhr.status === 429) reject(new Cut());
      else reject(new Refused(words.failed));
    });
    ['error', 'timeout', 'abort'].forEach(name => xhr.addEventListener(name, () => reject(new Cut())));
    xhr.send(body);
  });

  const pause = tries => new Promise(resolve => {
    const wake = () => { clearTimeout(timer); window.removeEventListener('online', wake); resolve(); };
    const timer = setTimeout(wake, Math.min(15000, 500 * 2 ** tries));
    window.addEventListener('online', wake);
  });

  const say = (row, text, refused) => {
    const state = row.querySelector('.upload-state');
    state.textContent = text;
    state.classList.toggle('upload-refused', Boolean(refused));
    state.classList.toggle('text-secondary', !refused);
    row.querySelector('progress').hidden = Boolean(refused);
  };
  const show = (row, sent, size) => {
    const percent = size ? Math.floor(100 * sent / size) : 0;
    row.querySelector('progress').value = percent;
    const text = words.sending + ' ' + percent + '%';
    // a reader aloud hears every quarter, not every per cent
    if (percent % 25 === 0 || !row.dataset.said) { say(row, text); row.dataset.said = 'yes'; }
  };

  // A telephone's picture of twelve megapixels tells no more than one of 2,560 points, and takes ten times as long to send.
  const shrunk = async file => {
    const original = form.querySelector('#original');
    if (!telephone || (original && original.checked) || !/^image\/(jpeg|png|webp)$/.test(file.type) || !window.createImageBitmap) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const scale = LONGEST_SIDE / Math.max(picture.width, picture.height);
      if (scale >= 1) return file;
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const small = await new Promise(resolve => canvas.toBlob(resolve, file.type, 0.85));
      return small && small.type === file.type && small.size < file.size ? small : file;
    } catch (unreadable) {
      return file;
    }
  };

  const sendParts = async (job, address) => {
    const size = job.content.size;
    let tries = 0;
    while (job.sent < size) {
      const from = job.sent;
      try {
        if (tries > 0) job.sent = JSON.parse(await request('GET', address)).received;
        if (job.sent >= size) break;
        const start = job.sent;
        const answer = await request('POST', address + '?offset=' + start, job.content.slice(start, start + PART),
            'application/octet-stream', loaded => show(job.row, Math.min(size, start + loaded), size));
        job.sent = JSON.parse(answer).received;
        show(job.row, job.sent, size);
        tries = 0;
      } catch (cut) {
        if (!(cut instanceof Cut) || tries >= PATIENCE) throw cut;
        if (job.sent > from) tries = 0;
        say(job.row, words.cut);
        await pause(tries++);
      }
    }
  };

  const complete = async (job, address) => {
    const body = new URLSearchParams({ name: job.name, entry: job.entry });
    for (let tries = 0; ; tries++) {
      try {
        return await request('POST', address + '/completion', body.toString(), 'application/x-www-form-urlencoded');
      } catch (cut) {
        if (!(cut instanceof Cut) || tries >= PATIENCE) throw cut;
        say(job.row, words.cut);
        await pause(tries);
      }
    }
  };

  const send = async job => {
    const address = words.uploads + job.key;
    job.row.querySelectorAll('button').forEach(button => { button.hidden = true; });
    try {
      if (!job.content) job.content = await shrunk(job.file);
      await sendParts(job, address);
      say(job.row, words.checking);
      const page = new DOMParser().parseFromString(await complete(job, address), 'text/html');
      document.getElementById('evidence-list').replaceChildren(...page.getElementById('evidence-list').childNodes);
      say(job.row, words.done);
      job.row.querySelector('progress').value = 100;
      setTimeout(() => job.row.remove(), 4000);
    } catch (failure) {
      const again = failure instanceof Cut;
      say(job.row, again ? words.failed : failure.message || words.failed, true);
      job.row.querySelector('.upload-again').hidden = !again;
      job.row.querySelector('.upload-drop').hidden = false;
    }
  };

  const work = async () => {
    if (busy) return;
    busy = true;
    while (queue.length) await send(queue.shift());
    busy = false;
  };

  const extension = name => '.' + name.split('.').pop().toLowerCase();
  const accepted = fields[0].accept.split(',');

  const add = file => {
    const row = model.content.firstElementChild.cloneNode(true);
    row.querySelector('.upload-name').textContent = file.name;
    row.querySelector('progress').setAttribute('aria-label', file.name);
    list.append(row);
    const entry = form.querySelector('select[name=entry]');
    const job = { file, name: file.name, entry: entry ? entry.value : '', key: uuid(), sent: 0, row };
    row.querySelector('.upload-again').addEventListener('click', () => { queue.push(job); work(); });
    row.querySelector('.upload-drop').addEventListener('click', () => row.remove());
    if (!accepted.includes(extension(file.name))) {
      say(row, words.wrongType, true);
    } else if (file.size > Number(words.largest) && !(telephone && file.type.startsWith('image/'))) {
      say(row, words.tooLarge, true);
    } else {
      say(row, words.waiting);
      queue.push(job);
      return;
    }
    row.querySelector('.upload-drop').hidden = false;
  };

  form.addEventListener('submit', event => {
    event.preventDefault();
    event.stopPropagation();
    const chosen = fields.flatMap(field => [...field.files]);
    list.querySelectorAll('.upload-none').forEach(row => row.remove());
    if (!chosen.length) {
      const row = document.createElement('li');
      row.className = 'upload-none upload-refused';
      row.setAttribute('role', 'alert');
      row.textContent = words.none;
      list.append(row);
      return;
    }
    chosen.forEach(add);
    fields.forEach(field => { field.value = ''; field.dispatchEvent(new Event('change', { bubbles: true })); });
    work();
  });

  window.addEventListener('beforeunload', event => { if (busy) event.preventDefault(); });
})();
