/** Makes a page the current document, scripts and frames left asleep. */
export function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.head.replaceChildren(...page.head.childNodes);
  document.body.replaceChildren(...page.body.childNodes);
}
