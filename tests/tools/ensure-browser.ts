import { ensureBrowser } from '../../extension/launch/install-browser.ts';

console.log(ensureBrowser(console.log));
