/** What the compile step writes. */
declare module '*/seeds/.compiled/knowledge.json' {
  import type { Labels } from '../../../analyzer/documents/write/index.ts';
  import type { Knowledge } from '../../../analyzer/index.ts';

  const knowledge: Knowledge & Labels;
  export default knowledge;
}
