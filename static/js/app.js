// Comfort only: every page works without this file.
(function () {
  'use strict';

  // The style sheet folds the menu away only on pages that carry this class.
  document.documentElement.classList.add('js');

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
    function two(number) { return String(number).padStart(2, '0'); }
    (function tick() {
      var left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      var hours = Math.floor(left / 3600), minutes = Math.floor(left / 60) % 60;
      wait.lastElementChild.textContent = (hours ? hours + ':' + two(minutes) : minutes) + ':' + two(left % 60);
      wait.hidden = left === 0;
      document.querySelector('main .alert[data-message]').hidden = left === 0;
      document.querySelector('[data-again]').hidden = left > 0;
      if (left) setTimeout(tick, 1000 - Date.now() % 1000);
    })();
  });

  // A double click sends a form once. Only for a second: if the visitor stops it on its way, it can be sent again. (The
  // server recognises a form that is sent twice.)
  var lastForm, lastTime;
  document.addEventListener('submit', function (event) {
    if (event.target === lastForm && event.timeStamp - lastTime < 1000) return event.preventDefault();
    lastForm = event.target;
    lastTime = event.timeStamp;
  });
  window.addEventListener('pageshow', function () { lastForm = undefined; });

  // A form that came back with errors: begin at the first of them.
  document.addEventListener('DOMContentLoaded', function () {
    var field = document.querySelector('main form [aria-invalid="true"]');
    if (field) field.focus();
  });

  // Times in the visitor's own zone. As they come, they are in UTC, and say so.
  document.addEventListener('DOMContentLoaded', function () {
    var format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' });
    document.querySelectorAll('time[data-time]').forEach(function (time) {
      time.textContent = format.format(new Date(time.dateTime));
    });
  });
})();
