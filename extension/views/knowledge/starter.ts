import type { Language } from '../../../analyzer/model.ts';
import english from './starter.en.yaml?raw';
import chinese from './starter.zh.yaml?raw';

/** The pack that a unit begins with, in each language of the program. */
export const starter: Record<Language, string> = { zh: chinese, en: english };
