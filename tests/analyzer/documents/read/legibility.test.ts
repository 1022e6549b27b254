import { describe, expect, test } from 'vitest';
import { illegible } from '../../../../analyzer/documents/read/legibility.ts';
import { encode } from './encodings.ts';

const chinese =
  '第一条 为了规范岚山市的公共服务工作，保护公民的合法权益，根据有关法律、法规，制定本办法。\n第二条 公共服务机构应当在办事场所公布服务项目、依据、条件、程序和期限，并接受社会监督。\n第三条 有关部门应当建立服务质量评价制度，定期公布评价结果。';
const traditional =
  '第一條 為了規範嵐山市的公共服務工作，保護公民的合法權益，根據有關法律、法規，制定本辦法。\n第二條 公共服務機構應當在辦事場所公佈服務項目、依據、條件、程序和期限，並接受社會監督。';
const english =
  'Article 1. These Measures are made to regulate public services in the city and to protect the lawful rights of residents. Article 2. The service body shall publish the items, the conditions and the time limits of its services, and shall accept supervision by the public. Article 3. The departments concerned shall evaluate the quality of services at regular intervals and make the results known.';

const foreign: [string, string][] = [
  [
    'French',
    'Article premier. Le présent règlement fixe les conditions de recrutement des agents de la commune. Les candidats doivent être âgés de dix-huit ans au moins et jouir de leurs droits civiques. Article deux. Le maire publie la liste des postes vacants, les conditions et les délais, et il reçoit les observations du public pendant trente jours.',
  ],
  [
    'Dutch',
    'Artikel 1. Deze verordening regelt de werving van ambtenaren in de gemeente en de voorwaarden waaraan kandidaten moeten voldoen. Artikel 2. Het college maakt de vacatures, de voorwaarden en de termijnen bekend en neemt zienswijzen van inwoners in ontvangst. Artikel 3. De kandidaat is ten minste achttien jaar oud en heeft het genot van zijn burgerrechten.',
  ],
  [
    'Russian',
    'Статья 1. Настоящее положение устанавливает порядок приема на работу служащих муниципального образования и условия участия в конкурсе.',
  ],
  [
    'Japanese',
    '第一条 この条例は、市の公共サービスについて必要な事項を定め、市民の権利を保護することを目的とする。第二条 市長は、サービスの内容及び条件を公表しなければならない。',
  ],
  [
    'Korean',
    '제1조 이 조례는 시의 공공서비스에 관하여 필요한 사항을 정하고 시민의 권리를 보호함을 목적으로 한다. 제2조 시장은 서비스의 내용과 조건을 공표하여야 한다.',
  ],
  [
    'Uyghur',
    'بۇ بەلگىلىمە شەھەرنىڭ ئاممىۋى مۇلازىمەت خىزمىتىنى قېلىپلاشتۇرۇش، پۇقرالارنىڭ قانۇنلۇق ھوقۇق-مەنپەئەتىنى قوغداش ئۈچۈن تۈزۈلدى.',
  ],
];

describe('a text that can be reviewed', () => {
  test.each([
    ['Chinese', chinese],
    ['Chinese in traditional script', traditional],
    ['English', english],
    ['Chinese beside its translation', `${chinese}\n${foreign[0]![1]}`],
    ['a heading', 'Règlement communal'],
    ['figures', '2024 1,230 45.6% 2025 1,310 47.0%\n'.repeat(40)],
    ['lone surrogates within Chinese', chinese.replaceAll('，', '\ud83d，')],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(illegible(text)).toBeNull();
  });
});

test.each(foreign)('%s is another language', (_, text) => {
  expect(illegible(text)).toBe('other-language');
});

const bytes = new TextEncoder().encode(chinese);
test.each([
  ['UTF-8 read as gb18030', new TextDecoder('gb18030').decode(bytes)],
  ['UTF-8 read as Latin-1', new TextDecoder('windows-1252').decode(bytes)],
  ['gb18030 read as UTF-8', new TextDecoder().decode(encode(chinese, 'gb18030'))],
  ['gb18030 read as Latin-1', new TextDecoder('windows-1252').decode(encode(chinese, 'gb18030'))],
  ['bytes of a program', new TextDecoder().decode(Uint8Array.from({ length: 4000 }, (_, i) => i * 7919))],
])('%s is garbled', (_, text) => {
  expect(illegible(text)).toBe('garbled');
});
