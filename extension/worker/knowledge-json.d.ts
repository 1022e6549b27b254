/** What the compile step writes; `analyzer.worker.ts` says which type it has. */
declare module '*/seeds/.compiled/knowledge.json' {
  const knowledge: unknown;
  export default knowledge;
}
