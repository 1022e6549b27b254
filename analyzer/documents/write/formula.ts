/** Whether a spreadsheet may run a cell with this text: the signs that OWASP lists, full-width forms included. */
export function startsFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}
