/** How Word writes the numbers of paragraphs (ST_NumberFormat), those that Chinese papers and Word's lists use. */
export function formatNumber(format: string, n: number): string {
  if (n < 0 || !Number.isSafeInteger(n)) return String(n);
  const make = formats[format];
  return make ? make(n) : String(n);
}

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const traditionalLegalDigits = '零壹貳參肆伍陸柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const place = (zero: string) => (n: number) =>
  Array.from(String(n), (digit) => (digit === '0' ? zero : digits.charAt(Number(digit)))).join('');

/** Up to 99 as spoken, from 100 on digit by digit. */
const counting = (n: number): string => (n < 100 ? spoken(n) : place('〇')(n));

interface Spoken {
  digits: string;
  units: readonly string[];
  /** 一百零一 rather than 百一. */
  zero: string;
  /** 一百 rather than 百. */
  ones: boolean;
  /** 一十 rather than 十 for ten itself. */
  oneTen: boolean;
  myriad: string;
}

const chinese: Spoken = {
  digits: '零一二三四五六七八九',
  units: ['', '十', '百', '千'],
  zero: '零',
  ones: true,
  oneTen: false,
  myriad: '万',
};

function spoken(n: number, style: Spoken = chinese): string {
  if (n === 0) return style.digits.charAt(0);
  if (n >= 10_000) {
    const rest = n % 10_000;
    const gap = rest > 0 && rest < 1000 ? style.zero : '';
    return `${spoken(Math.floor(n / 10_000), style)}${style.myriad}${gap}${rest ? spoken(rest, { ...style, oneTen: true }) : ''}`;
  }
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += style.zero;
    gap = false;
    const bare = digit === 1 && power > 0 && (!style.ones || (power === 1 && text === '' && !style.oneTen));
    text += (bare ? '' : style.digits.charAt(digit)) + (style.units[power] ?? '');
  }
  return text;
}

const legal = (numerals: string, units: readonly string[], myriad: string) => (n: number) =>
  spoken(n, { digits: numerals, units, zero: '零', ones: true, oneTen: true, myriad });

/** a … z, aa, bb: letters repeat, as Word lets them to 780. */
const letters = (first: string) => (n: number) =>
  n === 0 || n > 780
    ? String(n)
    : String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

/** One sign a number, beyond the last one digits. */
const signs =
  (from: number, count: number, zero?: number, beyond: (n: number) => string = String) =>
  (n: number): string =>
    n === 0 && zero !== undefined
      ? String.fromCodePoint(zero)
      : n >= 1 && n <= count
        ? String.fromCodePoint(from + n - 1)
        : beyond(n);

const circled = (n: number): string =>
  n <= 20
    ? signs(0x2460, 20, 0x24ea)(n)
    : n <= 35
      ? String.fromCodePoint(0x3251 + n - 21)
      : n <= 50
        ? String.fromCodePoint(0x32b1 + n - 36)
        : String(n);

const cycle = (row: string) => (n: number) => (n >= 1 && n <= row.length ? row.charAt(n - 1) : String(n));

const sexagenary = (n: number): string =>
  n >= 1 ? stems.charAt((n - 1) % 10) + branches.charAt((n - 1) % 12) : String(n);

const wide = (n: number): string =>
  String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

function roman(n: number): string {
  if (n === 0 || n >= 40_000) return String(n);
  const steps: readonly [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let text = '';
  let rest = n;
  for (const [value, sign] of steps) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return n + (teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));
}

const thousand = (n: number) => spoken(n);
const japanese = (n: number) => spoken(n, { ...chinese, zero: '', ones: false });
const traditionalMyriad = (n: number) => spoken(n, { ...chinese, myriad: '萬' });

const formats: Readonly<Record<string, (n: number) => string>> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  '01, 02, 03, ...': (n) => String(n).padStart(2, '0'),
  '001, 002, 003, ...': (n) => String(n).padStart(3, '0'),
  '0001, 0002, 0003, ...': (n) => String(n).padStart(4, '0'),
  '00001, 00002, 00003, ...': (n) => String(n).padStart(5, '0'),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  ordinal,
  hex: (n) => n.toString(16).toUpperCase(),
  numberInDash: (n) => `- ${n} -`,
  none: () => '',
  bullet: () => '',
  chineseCounting: counting,
  taiwaneseCounting: counting,
  ideographDigital: place('〇'),
  japaneseDigitalTenThousand: place('〇'),
  taiwaneseDigital: place('〇'),
  chineseCountingThousand: thousand,
  taiwaneseCountingThousand: traditionalMyriad,
  japaneseCounting: japanese,
  koreanCounting: japanese,
  koreanDigital2: place('零'),
  chineseLegalSimplified: legal(legalDigits, ['', '拾', '佰', '仟'], '萬'),
  japaneseLegal: legal(traditionalLegalDigits, ['', '拾', '佰', '仟'], '萬'),
  ideographLegalTraditional: legal(traditionalLegalDigits, ['', '拾', '佰', '仟'], '萬'),
  ideographTraditional: cycle(stems),
  ideographZodiac: cycle(branches),
  ideographZodiacTraditional: sexagenary,
  ideographEnclosedCircle: signs(0x3220, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signs(0x2488, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
};
