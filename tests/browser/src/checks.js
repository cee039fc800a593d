// The body of a function that runs in the current page. Returns its faults.
const wrong = [];
const all = (css) => [...document.querySelectorAll(css)];
const one = (css) => { const n = all(css).length; if (n !== 1) wrong.push(`${n} of ${css}, expected one`); };
one('main'); one('h1'); one('title:not(svg title)'); // A drawing's parts have titles of their own.
if (!document.documentElement.lang) wrong.push('<html> has no lang');
if (!document.documentElement.dir) wrong.push('<html> has no dir');
const ids = all('[id]').map((element) => element.id);
ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => wrong.push(`the id ${id} is not unique`));
all('input, select, textarea').filter((field) => field.type !== 'hidden').forEach((field) => {
  const labels = [...(field.labels ?? [])].map((label) => label.innerText.trim()).join('');
  if (!labels && !field.getAttribute('aria-label')) wrong.push(`the field ${field.name} has no label`);
});
all('button, a[href], summary').forEach((control) => {
  const name = control.textContent.trim() || control.getAttribute('aria-label') || control.querySelector('img')?.alt;
  if (!name) wrong.push(`nameless: ${control.outerHTML.slice(0, 120)}`);
});
all('[aria-describedby], [aria-controls], [aria-labelledby], label[for]').forEach((element) => {
  ['aria-describedby', 'aria-controls', 'aria-labelledby', 'for'].forEach((name) => {
    (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean).forEach((id) => {
      if (!document.getElementById(id)) wrong.push(`${name} names ${id}, which does not exist`);
    });
  });
});
all('img:not([alt])').forEach((image) => wrong.push(`no alt: ${image.src}`));
all('a[href^="#"]').forEach((link) => {
  if (!document.querySelector(link.getAttribute('href'))) wrong.push(`${link.getAttribute('href')} leads nowhere`);
});
if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wrong.push('it scrolls sideways');
const foreign = performance.getEntriesByType('resource').filter((file) => new URL(file.name).origin !== location.origin);
foreign.filter((file) => !file.name.startsWith('data:')).forEach((file) => wrong.push(`from elsewhere: ${file.name}`));
return wrong;
