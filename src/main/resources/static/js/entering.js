// Comfort only: the server says the same when the entry is saved.
(() => {
  'use strict';

  const form = document.querySelector('[data-entry]');
  if (!form) return;

  // Read as the server reads them: 12000, 12.000 and 12 000; minutes also as 90' and 1 giờ 30 phút.
  const COUNT = /^(\d{1,12}|[1-9]\d{0,2}([. ]\d{3}){1,3})$/;
  const count = typed => (COUNT.test(typed) ? Number(typed.replace(/[. ]/g, '')) : null);
  const minutes = typed => {
    const text = typed.toLowerCase().replace(/đ/g, 'd').normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[\u2019\u2032]/g, "'");
    const plain = /^(\d{1,6}) ?(?:phut|ph|p|'|m|min)?$/.exec(text);
    if (plain) return Number(plain[1]);
    const hours = /^(\d{1,4}(?:[.,]\d{1,2})?) ?(?:gio|h|tieng)(?: ?(\d{1,2}) ?(?:phut|ph|p|')?)?$/.exec(text);
    const all = hours && Math.round(Number(hours[1].replace(',', '.')) * 6000) / 100;
    return hours && Number.isInteger(all) && Number(hours[2] || 0) < 60 ? all + Number(hours[2] || 0) : null;
  };
  const typed = field => field.value.replace(/[\u00a0\u202f]/g, ' ').trim();
  const read = field => count(typed(field)) ?? (field.id === 'minutesPerAiring' ? minutes(typed(field)) : null);
  const listen = (field, does) => ['input', 'kiphan:written'].forEach(name => field.addEventListener(name, does));
  const grouped = number => number.toLocaleString(document.documentElement.lang);

  // A long row of digits is said again in groups, as pages show it.
  form.querySelectorAll('input.numeric').forEach(field => {
    const note = document.createElement('small');
    note.className = 'form-hint';
    note.setAttribute('role', 'status');
    field.after(note);
    const say = () => {
      const number = read(field);
      const said = number > 999 && /^\d+$/.test(typed(field)) ? form.dataset.reads.replace('{0}', grouped(number)) : '';
      if (note.textContent !== said) note.textContent = said;
    };
    listen(field, say);
    say();
  });

  // Airings times minutes times places, shown as it adds up.
  const arithmetic = document.getElementById('arithmetic');
  const factors = [['airings', 'airings'], ['minutesPerAiring', 'minutes'], ['places', 'places']];
  const factor = field => read(document.getElementById(field)) || 0;
  const say = (number, word) => grouped(number) + ' ' + word;
  const addUp = () => {
    const words = arithmetic.dataset;
    const known = factors.map(([field, word]) => [factor(field), words[word]]).filter(([number]) => number > 0);
    let said = known.map(([number, word]) => say(number, word)).join(' \u00d7 ');
    if (factor('airings') && factor('minutesPerAiring')) {
      said += ' = ' + say(factor('airings') * factor('minutesPerAiring') * (factor('places') || 1), words.minutes);
    }
    if (arithmetic.textContent !== said) arithmetic.textContent = said;
  };
  if (arithmetic) {
    factors.forEach(([field]) => listen(document.getElementById(field), addUp));
    addUp();
  }
})();
