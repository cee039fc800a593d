// The body of a function that runs in the current page, after axe itself. Returns what axe finds, a line each.
const options = {
  runOnly: arguments[0],
  resultTypes: ['violations'],
  // A frame is a page of its own, and is checked as one.
  iframes: false,
};
return axe.run(document, options).then((found) => found.violations.flatMap((rule) => rule.nodes.map((node) => {
  const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
  return `${rule.id}: ${node.html.slice(0, 160)} (${why})`;
})));
