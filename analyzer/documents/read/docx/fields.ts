import { child, elements, type XmlElement } from '../../package/xml.ts';
import { ringedText } from '../word/ringed.ts';
import { isOn } from './values.ts';

interface Field {
  instruction: string;
  inResult: boolean;
  begin: XmlElement;
}

/** The fields that are open at a place: only their results are text. */
export class Fields {
  #open: Field[] = [];
  /** How many of them have not come to their results. */
  #waiting = 0;

  /** Whether text here is seen: not within a field's instruction. */
  get shown(): boolean {
    return this.#waiting === 0;
  }

  /** Takes a field's begin, middle or end. Returns the text of a field that shows some without a result. */
  sign(element: XmlElement): string {
    const type = element.attributes['w:fldCharType'];
    const last = this.#open.at(-1);
    if (type === 'begin') {
      this.#open.push({ instruction: '', inResult: false, begin: element });
      this.#waiting++;
    } else if (type === 'separate' && last && !last.inResult) {
      last.inResult = true;
      this.#waiting--;
    } else if (type === 'end') {
      this.#open.pop();
      if (!last || last.inResult) return '';
      this.#waiting--;
      return shownWithout(last);
    }
    return '';
  }

  instruction(element: XmlElement): void {
    const field = this.#open.at(-1);
    if (field) field.instruction += element.children.filter((node) => typeof node === 'string').join('');
  }

  /** A field that never came to its result would swallow the rest of the file. */
  endParagraph(): void {
    if (this.#waiting === 0) return;
    this.#open = this.#open.filter((field) => field.inResult);
    this.#waiting = 0;
  }
}

/** Check boxes have their state beside the instruction. */
function shownWithout({ instruction, begin }: Field): string {
  const box = child(child(begin, 'w:ffData'), 'w:checkBox');
  if (box) return isOn(child(box, 'w:checked') ?? checkedByDefault(box)) ? '☑' : '□';
  return ringedText(instruction);
}

function checkedByDefault(box: XmlElement): XmlElement | undefined {
  return elements(box, 'w:default').at(-1);
}
