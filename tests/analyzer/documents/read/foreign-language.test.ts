import { describe, expect, test } from 'vitest';
import { refuseForeign } from '../../../../analyzer/documents/read/foreign-language.ts';
import { knowledge } from '../../draft/draft-of.ts';

const refused = (text: string) => {
  try {
    refuseForeign(text, knowledge.drafts.english);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the language of a draft', () => {
  test.each([
    ['Chinese', '第一条　为了规范公共服务工作，保护公民、法人和其他组织的合法权益，制定本办法。'.repeat(3)],
    [
      'Chinese in the traditional script',
      '第一條　為了規範公共服務工作，保護公民、法人和其他組織的合法權益。'.repeat(3),
    ],
    [
      'Chinese with a name in kana',
      `本市与${'のびのび'}公司合作，${'为职工提供托育服务，公布服务项目和收费标准。'.repeat(4)}`,
    ],
    [
      'Chinese beside Tibetan',
      `${'第一条　公共服务机构应当公布服务项目、依据和期限。'.repeat(4)}${'བོད་ཡིག'.repeat(8)}`,
    ],
    [
      'English',
      'The employer shall pay equal remuneration to men and women for work of equal value, and may not ask an applicant about marriage. '.repeat(
        3,
      ),
    ],
    [
      'English in catchwords',
      'Requirements: male, under 35 years of age; bachelor degree or above; three years of experience; good health; driving licence; salary negotiable; send CV and photo to the office by May.',
    ],
    [
      'Chinese among much markup',
      `${'<td style="font-family: arial; margin-left: auto">'.repeat(80)}${'第一条　公共服务机构应当公布服务项目、依据和期限。'.repeat(10)}`,
    ],
    ['a few words of anything', 'Запрещено'],
    ['figures', '1 2 3 4 '.repeat(100)],
  ])('may be %s', (_name, text) => {
    expect(refused(text)).toBeNull();
  });

  test.each([
    [
      'French',
      'Article premier. Seuls les hommes peuvent se porter candidats à cet emploi. Les femmes mariées en sont exclues, sauf autorisation de leur époux donnée devant le maire de la commune.',
    ],
    [
      'German',
      'Paragraph eins. Auf diese Stelle dürfen sich nur Männer bewerben. Verheiratete Frauen sind ausgeschlossen, es sei denn, dass der Ehemann vor dem Bürgermeister der Gemeinde schriftlich zugestimmt hat und keine Einwände gegen die Beschäftigung erhebt.',
    ],
    [
      'Vietnamese',
      'Điều 1. Chỉ nam giới mới được ứng tuyển vào vị trí này. Phụ nữ đã kết hôn không được tham gia, trừ khi có sự đồng ý của người chồng trước ủy ban nhân dân xã nơi cư trú.',
    ],
    ['Japanese', '第一条　この法律は、男女共同参画社会の形成に関し、基本理念を定めるものとする。'.repeat(3)],
    ['Russian', 'Статья 1. Женщины не допускаются к этой работе, кроме случаев, указанных в законе.'],
    [
      'Uyghur',
      'ئاياللارنىڭ قانۇنلۇق ھوقۇق مەنپەئەتىنى قوغداش ئۈچۈن ئاساسىي قانۇنغا ئاساسەن بۇ قانۇن تۈزۈلدى.',
    ],
  ])('is not %s', (_name, text) => {
    expect(refused(text)).toBe('language');
  });
});
