// Comfort only: every page works without this file. What only some pages need is in pages.js.
(function () {
  'use strict';

  // The style sheet folds the menu away only on pages that carry this class.
  document.documentElement.classList.add('js');

  // The language of numbers and dates, as the server has it in i18n/formats.rs: English without a region is not American.
  var lang = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;

  // A menu closes when something outside of it is clicked or focused, or with Escape.
  function closeMenus(except) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (menu !== except) menu.open = false;
    });
  }
  document.addEventListener('click', function (event) {
    closeMenus(event.target.closest('details.menu'));
  });
  document.addEventListener('focusin', function (event) {
    closeMenus(event.target.closest('details.menu'));
  });
  document.addEventListener('keydown', function (event) {
    var menu = event.target.closest && event.target.closest('details.menu[open]');
    if (event.key !== 'Escape' || !menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // On a phone, a button opens and closes the main menu.
  document.addEventListener('click', function (event) {
    var toggler = event.target.closest('.navbar-toggler');
    if (!toggler) return;
    var menu = document.getElementById(toggler.getAttribute('aria-controls'));
    toggler.setAttribute('aria-expanded', menu.classList.toggle('show'));
  });

  // After too many attempts: counts down, then offers to try again.
  document.addEventListener('DOMContentLoaded', function () {
    var wait = document.querySelector('[data-retry-after]');
    if (!wait) return;
    var end = Date.now() + wait.dataset.retryAfter * 1000;
    function digits(number, least) {
      return number.toLocaleString(lang, { minimumIntegerDigits: least, useGrouping: false });
    }
    (function tick() {
      var left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      var hours = Math.floor(left / 3600), minutes = Math.floor(left / 60) % 60;
      var clock = hours ? [digits(hours, 1), digits(minutes, 2)] : [digits(minutes, 1)];
      wait.querySelector('bdi').textContent = clock.concat(digits(left % 60, 2)).join(':');
      wait.hidden = false;
      wait.previousElementSibling.hidden = true;
      wait.closest('.alert').hidden = left === 0;
      document.querySelector('[data-again]').hidden = left > 0;
      if (left) setTimeout(tick, 1000 - Date.now() % 1000);
    })();
  });

  // A form on its way shows it, and is not sent twice by a double click. It comes back when the visitor stops it, returns to
  // the page, or nothing happens for some seconds. (The server recognises a form that is sent twice.)
  var busy;
  function ready() {
    if (!busy) return;
    clearTimeout(busy.timer);
    busy.form.removeAttribute('aria-busy');
    if (busy.button) busy.button.removeAttribute('data-busy');
    busy = undefined;
  }
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (busy && busy.form === form) return event.preventDefault();
    ready();
    if (event.defaultPrevented) return;
    form.setAttribute('aria-busy', 'true');
    if (event.submitter) event.submitter.setAttribute('data-busy', '');
    busy = { form: form, button: event.submitter, timer: setTimeout(ready, 8000) };
  });
  window.addEventListener('pageshow', ready);
  document.addEventListener('visibilitychange', ready);
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') ready();
  });
})();
