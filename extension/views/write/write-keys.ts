import { keyName } from '../../components/key-of.tsx';
import { tw } from '../../i18n/write-strings.ts';

/** The keys of a text that is being written, as they are now. */
export function writeKeys(): string {
  return tw('write.keys', {
    next: keyName('write.next'),
    previous: keyName('write.previous'),
    putIn: keyName('write.putIn'),
  });
}
