import { buildTrie } from '../../../analyzer/matcher/build-trie.ts';
import { noHits, scan } from '../../../analyzer/matcher/trie.ts';
import { must, type Target } from '../target.ts';
import { anyText } from '../texts.ts';

const LONGEST = 2000;

/** Terms are cut from the text itself, so that they occur, and told in the plainest way where they stand. */
const searching: Target = {
  name: 'matcher',
  make(random, samples) {
    const text = anyText(random, samples).slice(0, LONGEST);
    const terms = new Set<string>();
    for (let n = 1 + random.int(40); n > 0; n--) {
      const at = random.int(text.length);
      const term = text.slice(at, at + 1 + random.int(6)).toLowerCase();
      if (term !== '') terms.add(term);
    }
    return { texts: [text, ...terms] };
  },
  async check({ texts: [text = '', ...terms] }) {
    // Letters beyond ASCII are told apart by case, those within are not.
    const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const plain = terms.filter((term) => term === term.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));
    const codes = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    const hits = noHits();
    scan(buildTrie(plain), codes, 0, codes.length, hits);
    const found = Array.from({ length: hits.length }, (_, i) => `${hits.term[i]}@${hits.start[i]}`).sort();
    const expected = plain
      .flatMap((term, id) => placesOf(term, folded).map((start) => `${id}@${start}`))
      .sort();
    must(found.join() === expected.join(), 'every term where it stands, and nothing else');
  },
};

function placesOf(term: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) places.push(at);
  return places;
}

export const matcherTargets: readonly Target[] = [searching];
