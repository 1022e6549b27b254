import { signal } from '@preact/signals';

/** How a draft of pages is shown, as the reviewer last chose it: its pages drawn, or its text alone. */
export const layout = signal<'pages' | 'text'>('pages');
