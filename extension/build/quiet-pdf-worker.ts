import { mendedWorker } from '../../analyzer/documents/read/pdf/mended-worker.ts';

/**
 * pdfjs takes any worker that it finds itself in for its own, and greets the page. Ours speaks to the page itself
 * and only borrows pdfjs (analyzer/documents/read/pdf/open-pdf.ts): the greeting is taken out.
 * What reading itself has to have mended is mended there (pdf/mended-worker.ts).
 */
export function quietPdfWorker() {
  return {
    name: 'quiet-pdf-worker',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs/.test(id)) return;
      const out = code.replace('this.initializeFromPort(self);', '');
      if (out === code) throw new Error('pdfjs changed: initializeFromPort(self) not found');
      return { code: mendedWorker(out), map: null };
    },
  };
}
