import { limitMaps } from '../../analyzer/documents/read/pdf/limit-maps.ts';

/**
 * pdfjs takes any worker that it finds itself in for its own, and greets the page. Ours speaks to the page itself
 * and only borrows pdfjs (analyzer/documents/read/pdf/open-pdf.ts): the greeting is taken out.
 * Its maps of characters get a tighter cap.
 */
export function quietPdfWorker() {
  return {
    name: 'quiet-pdf-worker',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs/.test(id)) return;
      const out = code.replace('this.initializeFromPort(self);', '');
      if (out === code) throw new Error('pdfjs changed: initializeFromPort(self) not found');
      return { code: limitMaps(out), map: null };
    },
  };
}
