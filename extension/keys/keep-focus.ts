/**
 * What a command took away may have held the focus, which is then nowhere: it goes to where the view begins that is
 * shown now. Views say where with `data-landing`.
 */
export function keepFocus(): void {
  // By the second frame what has changed is rendered, and has taken the focus if it wants it.
  requestAnimationFrame(() => requestAnimationFrame(landWhereLost));
}

export function landWhereLost(): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  document.querySelector<HTMLElement>('[data-landing]')?.focus({ preventScroll: true });
}
