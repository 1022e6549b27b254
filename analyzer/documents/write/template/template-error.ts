/** A file that is no template of ours, in words for the one who made it. */
export class TemplateError extends Error {
  override name = 'TemplateError';
  readonly code: 'no-template' | 'bad-template';
  readonly messageEn: string;

  constructor(code: TemplateError['code'], message: string, messageEn: string) {
    super(message);
    this.code = code;
    this.messageEn = messageEn;
  }
}
