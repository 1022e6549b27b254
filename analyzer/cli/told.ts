export type Language = 'zh' | 'en';

/** What is told to people, as every typed error of the analyzer carries it. */
export interface Told {
  message: string;
  messageEn: string;
}

export function inLanguage({ message, messageEn }: Told, language: Language): string {
  return language === 'zh' ? message : messageEn;
}

/** One line for the terminal: which input, what is to be said of it, and the code for who looks it up. */
export function toldOf(input: string, told: Told & { code: string }, language: Language): string {
  const words = inLanguage(told, language);
  return language === 'zh' ? `${input}: ${words}（${told.code}）` : `${input}: ${words} (${told.code})`;
}
