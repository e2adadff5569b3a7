import type { Language } from '../../languages/languages';

/** One sentence in every language. {curly} parts are filled from the refusal. */
export type Said = Readonly<Record<Language, string>>;

/** What people are told about one error. No native speaker has reviewed the Spanish yet. */
export interface ErrorAnswer {
  readonly status: number;
  /** On a page, or as the answer to a machine that knows a secret. */
  readonly staff: Said;
  /** To a guest by text. The Spanish needs none of á, í, ó, ú, which more than double the price of a text. */
  readonly texter: Said;
  /** Spoken to a caller. */
  readonly caller: Said;
}

const OURS_TEXT: Said = {
  en: 'Sorry, something went wrong on our side. Please text again in a minute.',
  es: 'Lo sentimos, tuvimos un problema. Escriba de nuevo en un minuto, por favor.',
};
const OURS_CALL: Said = {
  en: 'Sorry, something went wrong on our side. Please call again in a minute.',
  es: 'Lo sentimos, tuvimos un problema. Llame de nuevo en un minuto, por favor.',
};
const NOT_BY_TEXT: Said = {
  en: 'Sorry, that is not possible by text. Please ask the staff.',
  es: 'Lo sentimos, eso no es posible por mensaje. Pregunte al personal, por favor.',
};
const NOT_BY_CALL: Said = {
  en: 'Sorry, that is not possible here. Please ask the staff.',
  es: 'Lo sentimos, eso no es posible por teléfono. Pregunte al personal, por favor.',
};

/** What only staff can cause; a guest who meets it all the same is sent to them. */
export const staffOnly = (status: number, staff: Said): ErrorAnswer => ({
  status,
  staff,
  texter: NOT_BY_TEXT,
  caller: NOT_BY_CALL,
});

/** What is our own fault. */
export const ours = (status: number, staff: Said): ErrorAnswer => ({
  status,
  staff,
  texter: OURS_TEXT,
  caller: OURS_CALL,
});
