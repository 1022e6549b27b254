import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdFocus } from '../../../extension/keys/hold-focus.ts';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = `
    <main>
      <h2 tabindex="-1" data-landing="">已保存的评估</h2>
      <ul>
        <li><button id="one">甲</button></li>
        <li><button id="two">乙</button></li>
        <li><button id="three">丙</button></li>
      </ul>
      <p><button id="undo">撤销</button><button id="redo">重做</button></p>
    </main>`;
  holdFocus(life.signal);
});
afterEach(() => {
  life.abort();
  document.body.innerHTML = '';
});

const at = (id: string) => document.getElementById(id) as HTMLButtonElement;
const focusOn = (expected: string) =>
  vi.waitFor(() => expect(document.activeElement?.textContent).toBe(expected), 20_000);
/** happy-dom leaves the focus with what was taken out or switched off; browsers take it away. */
const takeOut = (id: string) => {
  at(id).blur();
  at(id).closest('li, p')!.remove();
};

it('what follows a row that is taken out has the focus, or what was before the last one', async () => {
  at('two').focus();
  takeOut('two');
  await focusOn('丙');
  takeOut('three');
  await focusOn('甲');
});

it('a button that is switched off hands the focus to the one beside it', async () => {
  at('undo').focus();
  at('undo').blur();
  at('undo').disabled = true;
  await focusOn('重做');
});

it('where the view is another it begins anew', async () => {
  at('one').focus();
  at('one').blur();
  document.querySelector('main')!.innerHTML =
    '<h2 tabindex="-1" data-landing="">条文</h2><button>导出</button>';
  await focusOn('条文');
});

it('a focus that was given elsewhere, or given up, is left there', async () => {
  at('two').focus();
  at('undo').focus();
  takeOut('two');
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(document.activeElement).toBe(at('undo'));
  at('undo').blur();
  await new Promise((done) => setTimeout(done));
  takeOut('undo');
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  expect(document.activeElement).toBe(document.body);
});
