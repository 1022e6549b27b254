/**
 * jieba-wasm's web build names its wasm with `new URL(…, import.meta.url)`, which Vite turns into a second
 * copy (pages) or 5 MB of base64 (background, content scripts). We pass the address ourselves.
 */
export function noInlineJiebaWasm() {
  return {
    name: 'no-inline-jieba-wasm',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/jieba-wasm[\\/]pkg[\\/]web[\\/]jieba_rs_wasm\.js/.test(id)) return;
      const out = code.replace(
        /new URL\('jieba_rs_wasm_bg\.wasm',\s*import\.meta\.url\)/,
        "(() => { throw new Error('jieba: pass module_or_path') })()",
      );
      if (out === code) throw new Error('jieba-wasm changed: new URL(...) not found');
      return { code: out, map: null };
    },
  };
}
