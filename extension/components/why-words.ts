import type { Account, Miss } from '../../analyzer/index.ts';
import { language, t } from '../i18n/language.ts';
import type { StringKey } from '../i18n/strings.ts';

type Scope = Account['met'][number]['scope'];
type Silenced = Extract<Account['verdict'], { is: 'silenced' }>;

const scopes: Record<Scope, StringKey> = {
  clause: 'scope.clause',
  sentence: 'scope.sentence',
  own: 'scope.own',
  leadin: 'scope.leadin',
  item: 'scope.item',
  provision: 'scope.provision',
  heading: 'scope.heading',
  title: 'scope.title',
  around: 'scope.around',
  draft: 'scope.draft',
};

/** The filters that are computed; the names of the others are data. */
const filters: Record<string, StringKey> = {
  prohibition: 'filter.prohibition',
  penalty: 'filter.penalty',
  title: 'filter.title',
  repeal: 'filter.repeal',
  mirror: 'filter.mirror',
  'not-prohibited': 'filter.not-prohibited',
};

export const scopeWord = (scope: Scope) => t(scopes[scope]);

/** Words of a draft in a row, with what stands between them left out. */
export const joined = (words: readonly string[]) => words.join(' … ');

/** Why a filter left something out, in a line. */
export function silencedLine({ filter, title, reason, words }: Silenced): string {
  const known = filters[filter];
  const why = title ?? (known ? t(known) : filter);
  const quoted =
    words.length > 0 ? (language.value === 'zh' ? `（“${joined(words)}”）` : ` (“${joined(words)}”)`) : '';
  return [why + quoted, reason].filter(Boolean).join(language.value === 'zh' ? '：' : ': ');
}

/** Where a rule that nearly spoke failed, in a line. */
export function missLine(miss: Miss): string {
  switch (miss.why) {
    case 'unless':
      return t('miss.unless', { scope: scopeWord(miss.scope), words: joined(miss.words) });
    case 'without':
      return t('miss.without', { scope: scopeWord(miss.scope), wanted: miss.wanted.join(t('miss.or')) });
    case 'far':
      return t('miss.far', { wanted: miss.wanted, between: miss.between, most: miss.most });
    case 'clause':
      return t('miss.clause');
    case 'order':
      return t('miss.order', { wanted: miss.wanted });
    case 'absent':
      return t('miss.absent', { wanted: miss.wanted });
  }
}
