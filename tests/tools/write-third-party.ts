import { writeFileSync } from 'node:fs';
import { licenceTexts, page, readLock, thirdParties } from './third-party.ts';

/** `npm run -s third-party`: the packages of others and their licences; `-- --write` puts them into their files. */
const parties = thirdParties(readLock());
if (process.argv.includes('--write')) {
  writeFileSync('docs/THIRD_PARTY.md', page(parties));
  writeFileSync('extension/public/licences.txt', licenceTexts(parties));
} else console.log(page(parties));
