// The body of a function that runs in the current page: makes texts twice as large, or wider apart (WCAG 1.4.12), or neither.
const [size, isSpaced] = arguments;
document.documentElement.style.fontSize = size;
const sheet = new CSSStyleSheet();
sheet.replaceSync(isSpaced ? `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-bottom: 2em !important; }` : '');
document.adoptedStyleSheets = [sheet];
