const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** So many random letters and digits: a page names what it asks for, so that a press that is sent twice is one. */
export function newId(length: number): string {
  const random = crypto.getRandomValues(new Uint32Array(length));
  return [...random].map((number) => LETTERS[number % LETTERS.length]).join('');
}
