// Comfort only: every page works without this file.
(function () {
  'use strict';

  // The style sheet folds the menu away only on pages that carry this class.
  document.documentElement.classList.add('js');

  // A menu closes when something outside of it is clicked, or with Escape.
  function closeMenus(except) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (menu !== except) menu.open = false;
    });
  }
  document.addEventListener('click', function (event) {
    closeMenus(event.target.closest('details.menu'));
  });
  document.addEventListener('keydown', function (event) {
    var menu = event.target.closest && event.target.closest('details.menu[open]');
    if (event.key !== 'Escape' || !menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
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
