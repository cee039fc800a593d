// The body of a function that runs in the current page, for a selector: whether the focus is there, and whether it can be seen.
const focused = document.activeElement;
const stop = { is_there: focused.matches(arguments[0]) };
// After the last stop, Tab leaves the page.
if (focused === document.body) return stop;
const box = focused.getBoundingClientRect();
const name = focused.outerHTML.slice(0, 120);
const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
const top = document.elementFromPoint(x, y);
const label = focused.labels?.[0];
if (box.width < 1 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
  stop.fault = `the focus is out of sight: ${name}`;
} else if (!top || !(focused.contains(top) || top.contains(focused) || label?.contains(top))) {
  stop.fault = `the focus is below ${top?.outerHTML.slice(0, 80)}: ${name}`;
} else if (focused.tagName !== 'IFRAME' && getComputedStyle(focused).outlineStyle === 'none' && !focused.matches('.stretched-link, main')) {
  stop.fault = `the focus has no ring: ${name}`;
}
return stop;
