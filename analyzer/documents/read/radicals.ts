/**
 * Radicals of the supplement with the ideograph that stands for each, data only: the part of
 * seeds/characters/radicals.yaml that Unicode's compatibility forms do not hold.
 */
const supplement =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const byRadical = new Map<string, string>();
for (let i = 0; i < supplement.length; i += 2) byRadical.set(supplement[i]!, supplement[i + 1]!);

/**
 * Radicals and compatibility ideographs as the ideographs they stand for, one character for one: browsers print
 * 妇女 into PDF with radicals in it, and no search finds such a word.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5\uf900-\ufad9]/g, (character) => {
    const plain = byRadical.get(character) ?? character.normalize('NFKC');
    return plain.length === 1 ? plain : character;
  });
}
