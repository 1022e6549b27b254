import type { TrackedChange } from '../../../model.ts';
import { child, elements, type XmlElement } from '../../package/xml.ts';
import type { Item, Place } from '../word/story.ts';
import { lettering, mathText } from './drawn-words.ts';
import { Fields } from './fields.ts';
import { runPieces } from './run-pieces.ts';
import type { Styles } from './styles.ts';
import { isOn } from './values.ts';

/** A footnote or endnote that the text refers to. */
export interface NoteReference {
  kind: 'footnote' | 'endnote';
  id: string;
}

/** What paragraphs were found to hold besides their text, until the body asks for it. */
interface Found {
  items: Item[];
  /** Contents of text boxes: they are blocks of their own, after the paragraph that anchors them. */
  boxes: XmlElement[];
  notes: NoteReference[];
}

interface Changes {
  inserted: TrackedChange | null;
  deleted: TrackedChange | null;
}

/**
 * What holds no runs of the text. Whatever else stands around runs (links, controls, tags) is looked into: Word 2003
 * names its tags of dates and places by namespaces of their own.
 */
const opaque = new Set([
  'w:pPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:rubyPr',
  'w:rt',
]);

/** Reads what stands within paragraphs: runs, fields, changes, comments, boxes. */
export class Inline {
  #found: Found = { items: [], boxes: [], notes: [] };
  readonly #fields = new Fields();
  readonly #styles: Styles;
  readonly #original: boolean;
  #hiddenParagraph = false;

  constructor(styles: Styles, original: boolean) {
    this.#styles = styles;
    this.#original = original;
  }

  /** What was found since it was last taken. */
  take(): Found {
    const found = this.#found;
    this.#found = { items: [], boxes: [], notes: [] };
    return found;
  }

  paragraph(paragraph: XmlElement, part: number): void {
    const style = child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'];
    this.#hiddenParagraph = this.#styles.hides(style);
    this.#walk(
      paragraph,
      { part, paragraph: paragraph.start, run: -1, offset: 0 },
      { inserted: null, deleted: null },
    );
    this.#fields.endParagraph();
  }

  comment(id: string, at: 'start' | 'end'): void {
    this.#found.items.push({ kind: 'comment', id, at });
  }

  #walk(element: XmlElement, place: Place, changes: Changes): void {
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      const { name } = node;
      if (name === 'w:r') this.#run(node, place, changes);
      else if (name === 'w:ins' || name === 'w:moveTo')
        this.#walk(node, place, { ...changes, inserted: changeOf(node, 'insert') });
      else if (name === 'w:del' || name === 'w:moveFrom')
        this.#walk(node, place, { ...changes, deleted: changeOf(node, 'delete') });
      else if (name === 'w:commentRangeStart') this.comment(node.attributes['w:id'] ?? '', 'start');
      else if (name === 'w:commentRangeEnd') this.comment(node.attributes['w:id'] ?? '', 'end');
      else if (name === 'mc:AlternateContent')
        this.#alternatives(node, (branch) => this.#walk(branch, place, changes));
      else if (name.startsWith('m:')) this.#emit(mathText(node), place, changes);
      else if (name === 'aml:annotation') this.#annotation(node, place, changes);
      else if (!opaque.has(name)) this.#walk(node, place, changes);
    }
  }

  /** Changes as Word 2003 marks them. */
  #annotation(node: XmlElement, place: Place, changes: Changes): void {
    const type = node.attributes['w:type'];
    const content = child(node, 'aml:content') ?? node;
    if (type === 'Word.Insertion')
      this.#walk(content, place, { ...changes, inserted: changeOf(node, 'insert') });
    else if (type === 'Word.Deletion')
      this.#walk(content, place, { ...changes, deleted: changeOf(node, 'delete') });
  }

  #run(run: XmlElement, paragraph: Place, changes: Changes): void {
    const properties = child(run, 'w:rPr');
    const own = child(properties, 'w:vanish');
    const style = child(properties, 'w:rStyle')?.attributes['w:val'];
    const hidden = own ? isOn(own) : this.#hiddenParagraph || this.#styles.hides(style);
    const place = { ...paragraph, run: run.start, offset: 0 };
    for (const { element, text } of runPieces(run)) {
      if (text === '') this.#content(element, place, changes, hidden);
      else if (!hidden && this.#fields.shown) this.#emit(text, { ...place }, changes);
      place.offset += text.length;
    }
  }

  /** What stands in a run and is no text of its own. */
  #content(element: XmlElement, place: Place, changes: Changes, hidden: boolean): void {
    const { name, attributes } = element;
    const generated = { ...place, run: -1, offset: 0 };
    if (name === 'w:fldChar') {
      const made = this.#fields.sign(element);
      if (made !== '' && !hidden && this.#fields.shown) this.#emit(made, generated, changes);
    } else if (name === 'w:instrText') this.#fields.instruction(element);
    else if (name === 'w:commentReference') this.comment(attributes['w:id'] ?? '', 'end');
    else if (hidden || !this.#fields.shown) return;
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      if (!this.#isHidden(changes))
        this.#found.notes.push({
          kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: attributes['w:id'] ?? '',
        });
    } else if (name === 'w:ruby') this.#walk(element, generated, changes);
    else if (name === 'mc:AlternateContent')
      this.#alternatives(element, (branch) => {
        for (const { element: inner, text } of runPieces(branch)) {
          if (text === '') this.#content(inner, place, changes, hidden);
          else this.#emit(text, generated, changes);
        }
      });
    else if (!this.#isHidden(changes)) {
      for (const words of lettering(element)) this.#emit(words, generated, changes);
      this.#boxes(element);
    }
  }

  /** Text boxes, wherever they stand within a drawing. */
  #boxes(drawing: XmlElement): void {
    for (const node of elements(drawing)) {
      if (node.name === 'w:txbxContent') this.#found.boxes.push(node);
      else if (node.name === 'mc:AlternateContent') this.#alternatives(node, (branch) => this.#boxes(branch));
      else this.#boxes(node);
    }
  }

  /** The same content for newer and older programs: the first that holds any. */
  #alternatives(element: XmlElement, read: (branch: XmlElement) => void): void {
    const held = () => this.#found.items.length + this.#found.boxes.length + this.#found.notes.length;
    const before = held();
    for (const branch of elements(element)) {
      read(branch);
      if (held() > before) return;
    }
  }

  #isHidden({ inserted, deleted }: Changes): boolean {
    return this.#original ? inserted !== null : deleted !== null;
  }

  #emit(text: string, place: Place, changes: Changes): void {
    if (text === '') return;
    const { inserted, deleted } = changes;
    // What was inserted and deleted again stands in neither text.
    if (inserted && deleted) return;
    const change = inserted ?? deleted;
    if (change && this.#isHidden(changes)) this.#found.items.push({ kind: 'hidden', text, change });
    else this.#found.items.push({ kind: 'text', text, place, change });
  }
}

function changeOf(element: XmlElement, kind: TrackedChange['kind']): TrackedChange {
  const { attributes } = element;
  return {
    kind,
    start: 0,
    end: 0,
    text: '',
    author: attributes['w:author'] ?? attributes['aml:author'] ?? '',
    date: attributes['w:date'] ?? attributes['aml:createdate'] ?? '',
  };
}
