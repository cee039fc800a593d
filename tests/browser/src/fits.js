// The body of a function that runs in the current page. Returns what does not fit into the window, or is cut off.
const page = document.documentElement;
const wrong = [];
if (page.scrollWidth > innerWidth) {
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
  });
  const last = wide.pop();
  wrong.push(`${page.scrollWidth} pixels wide: ${last ? last.outerHTML.slice(0, 120) : '?'}`);
}
document.querySelectorAll('main *, header *, footer *').forEach((element) => {
  const style = getComputedStyle(element);
  const cuts = style.overflowY === 'hidden' || style.overflowY === 'clip';
  const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!cuts || !isText || element.closest('.visually-hidden') || style.textOverflow === 'ellipsis') return;
  if (element.scrollHeight > element.clientHeight + 1) wrong.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
});
return wrong;
