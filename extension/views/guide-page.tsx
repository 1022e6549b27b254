import english from '../../docs/guide.en.md?raw';
import chinese from '../../docs/guide.md?raw';
import { guideBlocks, type Stretch } from '../guide/blocks.ts';
import { language, t } from '../i18n/language.ts';
import type { RoomProps } from './rooms.ts';

/** docs/guide.md as a page of the workbench, without its pictures: what they show is all around. */
export function GuidePage({ session }: RoomProps) {
  const blocks = guideBlocks(language.value === 'zh' ? chinese : english);
  return (
    <article>
      <button
        type="button"
        data-open="welcome"
        onClick={() => {
          session.room.value = 'welcome';
        }}
      >
        {t('saved.sample')}
      </button>
      {blocks.map((block, index) => {
        // The guide never changes while it is read.
        if (block.kind === 'heading') return <h3 key={index}>{line(block.line)}</h3>;
        if (block.kind === 'paragraph') return <p key={index}>{line(block.line)}</p>;
        const items = block.items.map((item) => <li key={item[0]?.text}>{line(item)}</li>);
        return block.numbered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
      })}
    </article>
  );
}

const tags = { control: 'strong', key: 'kbd' } as const;

const line = (stretches: readonly Stretch[]) =>
  stretches.map(({ kind, text }, index) => {
    if (kind === 'plain') return text;
    const Tag = tags[kind];
    return <Tag key={index}>{text}</Tag>;
  });
