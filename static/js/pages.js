// Comfort only, as app.js: passwords, times, and the menu of the account. The home page goes without this file.
(function () {
  'use strict';

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

  // Without case, and without wide letters and the like, as the server compares.
  function fold(text) { return text.normalize('NFKC').toUpperCase().toLowerCase(); }

  // The rule of the server, except for its list of common passwords. See `auth/password_rule.rs`.
  function judge(input) {
    var text = input.value, lower = fold(text), length = Array.from(text).length;
    var different = new Set(lower).size, classic = input.dataset.rule === 'classic';
    if (length < input.minLength) return 'short';
    if (classic && !(/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text) && /[0-9]/.test(text))) return 'kinds';
    if (input.dataset.words.split(' ').some(function (word) { return word && lower.includes(word); })) return 'forbidden';
    var names = [input.dataset.site], rest = Math.max(4, Math.floor(input.minLength / 2));
    input.form.querySelectorAll('[autocomplete="username"], [autocomplete="email"]').forEach(function (field) {
      names.push(field.value, field.value.split('@')[0]);
    });
    var personal = names.some(function (name) {
      return name.length >= 3 && lower.includes(fold(name)) && Array.from(lower).length < Array.from(fold(name)).length + rest;
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
    // As the server writes dates (i18n/formats.rs): 26 November 2026.
    var lang = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
    function words(time, style) {
      var text = new Intl.DateTimeFormat(lang, styles[style]).format(new Date(time.dateTime));
      // Without an abbreviated “year” behind the day, as in Russian: neither does the server write it.
      return style === 'day' ? text.replace(/\s\p{L}+\.$/u, '') : text;
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

  // What was typed stays when the menus change the language or the theme, except for passwords. The server gives back the
  // form that the menus send; this does the same for the other forms of the page. The fields have their places in this tab,
  // for this one page: it may come back at the address of its form.
  function typedFields() {
    return Array.from(document.querySelectorAll('main [name]')).filter(function (field) {
      return 'value' in field && !['hidden', 'password', 'submit', 'button', 'file'].includes(field.type);
    });
  }
  function keepTyped(event) {
    if (!event.submitter || !['lang', 'theme'].includes(event.submitter.name)) return;
    var typed = typedFields().map(function (field) { return [field.name, field.value, Boolean(field.checked)]; });
    try { sessionStorage.setItem('typed', JSON.stringify(typed)); } catch (full) { /* Then it is lost. */ }
  }
  function restoreTyped() {
    try {
      var kept = JSON.parse(sessionStorage.getItem('typed'));
      sessionStorage.removeItem('typed');
      var fields = typedFields();
      var isThisPage = kept && kept.length === fields.length &&
        fields.every(function (field, at) { return field.name === kept[at][0]; });
      if (!isThisPage) return;
      fields.forEach(function (field, at) {
        var typed = kept[at];
        if (field.readOnly) return;
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = typed[2]; else field.value = typed[1];
      });
    } catch (unreadable) { /* Then the page is as it came. */ }
  }
  document.addEventListener('submit', keepTyped);

  document.addEventListener('DOMContentLoaded', function () {
    restoreTyped();
    openAccountMenu();
    document.querySelectorAll('input[type="password"][data-show]').forEach(function (input) {
      addShowButton(input);
      addWords(input);
    });
    addTimes();
  });
})();
