// Comfort only: the server says the same when the entry is saved.
(() => {
  'use strict';

  if (!document.querySelector('[data-entry]')) return;

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
