import type { Account, Miss } from '../../analyzer/index.ts';
import { type AccountKey, ta } from '../i18n/account-strings.ts';
import { language } from '../i18n/language.ts';

type Scope = Account['met'][number]['scope'];
type Silenced = Extract<Account['verdict'], { is: 'silenced' }>;

const scopes: Record<Scope, AccountKey> = {
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
const filters: Record<string, AccountKey> = {
  prohibition: 'filter.prohibition',
  penalty: 'filter.penalty',
  title: 'filter.title',
  repeal: 'filter.repeal',
  mirror: 'filter.mirror',
  'not-prohibited': 'filter.not-prohibited',
  told: 'filter.told',
};

export const scopeWord = (scope: Scope) => ta(scopes[scope]);

/** Words of a draft in a row, with what stands between them left out. */
export const joined = (words: readonly string[]) => words.join(' … ');

/** Why a filter left something out, in a line. */
export function silencedLine({ filter, title, reason, words }: Silenced): string {
  const known = filters[filter];
  const why = title ?? (known ? ta(known) : filter);
  const quoted =
    words.length > 0 ? (language.value === 'zh' ? `（“${joined(words)}”）` : ` (“${joined(words)}”)`) : '';
  return [why + quoted, reason].filter(Boolean).join(language.value === 'zh' ? '：' : ': ');
}

/** Where a rule that nearly spoke failed, in a line. */
export function missLine(miss: Miss): string {
  switch (miss.why) {
    case 'unless':
      return ta('miss.unless', { scope: scopeWord(miss.scope), words: joined(miss.words) });
    case 'without':
      return ta('miss.without', { scope: scopeWord(miss.scope), wanted: miss.wanted.join(ta('miss.or')) });
    case 'far':
      return ta('miss.far', { wanted: miss.wanted, between: miss.between, most: miss.most });
    case 'clause':
      return ta('miss.clause');
    case 'order':
      return ta('miss.order', { wanted: miss.wanted });
    case 'absent':
      return ta('miss.absent', { wanted: miss.wanted });
  }
}
