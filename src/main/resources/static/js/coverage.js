// Comfort only: the server says the same when the entry is saved.
(() => {
  'use strict';

  if (!document.querySelector('[data-entry]')) return;

  // Typed days, as the server reads them; anything else is left to the server.
  const day = text => {
    const typed = text.trim();
    let parts = typed.match(/^(\d{4})-(\d{2})-(\d{2})$/);
    if (!parts) {
      parts = typed.match(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/) || typed.match(/^(\d{2})(\d{2})(\d{4})$/);
      if (!parts) return '';
      parts = [typed, parts[3], parts[2].padStart(2, '0'), parts[1].padStart(2, '0')];
    }
    const [, year, month, date] = parts.map(Number);
    const made = new Date(Date.UTC(year, month - 1, date));
    return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? parts.slice(1).join('-') : '';
  };

  const note = document.getElementById('day-note');
  const published = document.getElementById('publishedOn');
  const flagDay = () => {
    const typed = day(published.value);
    const { from, to, sentence } = note.dataset;
    const outside = typed && ((from && typed < from) || (to && typed > to));
    const said = outside ? sentence : '';
    if (note.textContent !== said) note.textContent = said;
  };
  if (note && published) {
    published.addEventListener('input', flagDay);
    flagDay();
  }

  // Airings times minutes times places, shown as it adds up.
  const arithmetic = document.getElementById('arithmetic');
  const factors = [['airings', 'airings'], ['minutesPerAiring', 'minutes'], ['places', 'places']];
  const count = field => {
    const typed = document.getElementById(field).value.trim();
    return /^(\d{1,9}|\d{1,3}([. ]\d{3}){1,2})$/.test(typed) ? Number(typed.replace(/[. ]/g, '')) : 0;
  };
  const say = (number, word) => number.toLocaleString(document.documentElement.lang) + ' ' + word;
  const addUp = () => {
    const words = arithmetic.dataset;
    const known = factors.map(([field, word]) => [count(field), words[word]]).filter(([number]) => number > 0);
    let said = known.map(([number, word]) => say(number, word)).join(' \u00d7 ');
    if (count('airings') && count('minutesPerAiring')) {
      said += ' = ' + say(count('airings') * count('minutesPerAiring') * (count('places') || 1), words.minutes);
    }
    if (arithmetic.textContent !== said) arithmetic.textContent = said;
  };
  if (arithmetic) {
    factors.forEach(([field]) => document.getElementById(field).addEventListener('input', addUp));
    addUp();
  }
})();
