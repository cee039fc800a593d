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

  // A second click while a form is on its way is not a second form.
  document.addEventListener('submit', function (event) {
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent; });
  });

  // A form that came back with errors: begin at the first of them.
  document.addEventListener('DOMContentLoaded', function () {
    var field = document.querySelector('main form [aria-invalid="true"]');
    if (field) field.focus();
  });
})();
