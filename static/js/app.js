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
      wait.querySelector('bdi').textContent = (hours ? hours + ':' + two(minutes) : minutes) + ':' + two(left % 60);
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

  function make(name, attributes) {
    var element = document.createElement(name);
    for (var key in attributes) element.setAttribute(key, attributes[key]);
    return element;
  }

  // A password can be shown. It is hidden again before it is sent, so that the browser does not remember it as a text.
  function addShowButton(input) {
    var button = make('button', {
      type: 'button', 'class': 'btn show-password', 'aria-pressed': 'false', 'aria-controls': input.id,
      'aria-label': input.dataset.show, title: input.dataset.show
    });
    function show(on) {
      input.type = on ? 'text' : 'password';
      button.setAttribute('aria-pressed', on);
    }
    button.addEventListener('click', function () { show(input.type === 'password'); });
    if (input.form) input.form.addEventListener('submit', function () { show(false); });
    input.spellcheck = false;
    input.autocapitalize = 'none';
    input.after(button);
  }

  // What is said about a password while it is typed: politely, once the typing pauses.
  function addWords(input) {
    // A line is kept free for the strength, so that the button stays where it is while somebody aims at it.
    var kept = input.dataset.rule ? ' password-words-kept' : '';
    var words = make('div', { 'class': 'form-text password-words' + kept, role: 'status' }), timer, caps = '';
    (input.closest('.field') || input.parentNode).append(words);
    function say() {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var strength = input.dataset.rule && input.value ? judge(input) : '';
        words.dataset.strength = strength;
        words.textContent = [caps, strength && input.dataset[strength]].filter(Boolean).join(' ');
      }, 250);
    }
    function look(event) {
      if (!event.getModifierState) return;
      caps = event.getModifierState('CapsLock') ? input.dataset.caps : '';
      say();
    }
    input.addEventListener('keydown', look);
    input.addEventListener('keyup', look);
    input.addEventListener('input', say);
    input.addEventListener('blur', function () { caps = ''; say(); });
  }

  // The rule of the server, except for its list of common passwords. See `auth/password_rule.rs`.
  function judge(input) {
    var text = input.value, lower = text.toLowerCase(), length = Array.from(text).length;
    var different = new Set(lower).size, classic = input.dataset.rule === 'classic';
    if (length < input.minLength) return 'short';
    if (classic && !(/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && /[0-9]/.test(text))) return 'kinds';
    var names = [input.dataset.site];
    input.form.querySelectorAll('[autocomplete="username"], [autocomplete="email"]').forEach(function (field) {
      names.push(field.value, field.value.split('@')[0]);
    });
    var personal = names.some(function (name) {
      return name.length >= 3 && lower.includes(name.toLowerCase()) && length < Array.from(name).length + 4;
    });
    if (personal && !classic) return 'personal';
    var steps = 0;
    for (var i = 1; i < lower.length; i++) {
      if (Math.abs(lower.charCodeAt(i) - lower.charCodeAt(i - 1)) > 1) steps++;
    }
    if (different < 5 || steps < length / 3) return 'weak';
    return length >= 14 && different >= 8 ? 'strong' : 'good';
  }

  // Times in the visitor's own zone. As they come, they are in UTC, and say so.
  function addTimes() {
    var styles = { '': { dateStyle: 'long', timeStyle: 'short' }, 'short': { timeStyle: 'short' }, day: { dateStyle: 'long' } };
    // As the server writes dates: 26 November 2026.
    var lang = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
    function words(time, style) {
      return new Intl.DateTimeFormat(lang, styles[style]).format(new Date(time.dateTime));
    }
    // Days begin at the visitor's own midnight: each row goes below the day that it belongs to.
    document.querySelectorAll('[data-days]').forEach(function (list) {
      var day, rows;
      var headings = list.querySelectorAll('h2'), lists = list.querySelectorAll('ul'), all = list.querySelectorAll('li');
      var heading = headings[0] && headings[0].cloneNode(true), empty = lists[0] && lists[0].cloneNode(false);
      headings.forEach(function (old) { old.remove(); });
      lists.forEach(function (old) { old.remove(); });
      all.forEach(function (row) {
        var time = row.querySelector('time'), at = words(time, 'day');
        if (at !== day) {
          var title = heading.cloneNode(true);
          title.querySelector('time').dateTime = time.dateTime;
          rows = empty.cloneNode(false);
          list.append(title, rows);
          day = at;
        }
        rows.append(row);
      });
    });
    document.querySelectorAll('time[data-time]').forEach(function (time) {
      time.textContent = words(time, time.dataset.time);
    });
  }

  // The menu of the account is open where it has a place beside the page. (The style sheet shows it there; this says so.)
  function openAccountMenu() {
    var menu = document.querySelector('.account-menu'), wide = window.matchMedia('(min-width: 992px)');
    function fit() { menu.open = wide.matches; }
    if (!menu) return;
    fit();
    wide.addEventListener('change', fit);
  }

  document.addEventListener('DOMContentLoaded', function () {
    openAccountMenu();
    document.querySelectorAll('input[type="password"][data-show]').forEach(function (input) {
      addShowButton(input);
      addWords(input);
    });
    addTimes();
  });
})();
