import type { Language } from '../languages/languages';

/** What the owner is told of; the wording never names a guest. */
interface Notice {
  readonly business: string;
  /** The incident's name, e.g. `waitlist.unattended`. */
  readonly about: string;
  /** The list or the kind of work it is about. */
  readonly where: string;
  /** The carrier's or our own code; may be empty. */
  readonly code: string;
}

const withCode = (code: string): string => (code ? ` (${code})` : '');

const english = ({ about, where, code }: Notice): string => {
  switch (about) {
    case 'waitlist.unattended':
      return `guests of "${where}" wait for more than 15 minutes and nobody has the board open. Text LIST to see them.`;
    case 'waitlist.texts-fail':
      return `several texts to guests of "${where}" have failed${withCode(code)}. Run "npm run bellhop -- errors" to see why.`;
    case 'waitlist.board':
      return `the Trello board of "${where}" has not been brought up to date for a while${withCode(code)}. The list itself goes on. See docs/guide-trello.md.`;
    case 'line.uncovered':
      return `a shift of "${where}" is without anybody, and the group has no coordinator to tell. See the forecast on the page of the line.`;
    case 'messages.cap':
      return `the desk has sent ${code} of the texts it may send in a day. Texts to everybody are held back from the limit on; answers and confirmations go on.`;
    case 'due-work.late':
      return 'reminders and other timed work were late, so no alarm clock seems to ring. Run "npm run bellhop -- doctor".';
    default:
      return `something that should happen by itself keeps failing: ${where}${withCode(code)}. Run "npm run bellhop -- errors".`;
  }
};

const spanish = ({ about, where, code }: Notice): string => {
  switch (about) {
    case 'waitlist.unattended':
      return `en "${where}" se espera desde hace más de 15 minutos y nadie tiene abierto el tablero. Envíe LISTA para ver quién espera.`;
    case 'waitlist.texts-fail':
      return `varios mensajes a clientes de "${where}" han fallado${withCode(code)}. Ejecute "npm run bellhop -- errors" para ver por qué.`;
    case 'waitlist.board':
      return `el tablero de Trello de "${where}" lleva un rato sin ponerse al día${withCode(code)}. La lista misma sigue. Vea docs/guide-trello.md.`;
    case 'line.uncovered':
      return `un turno de "${where}" está sin nadie, y el grupo no tiene a quién avisar. Vea la previsión en la página de la línea.`;
    case 'messages.cap':
      return `se han enviado ${code} de los mensajes permitidos por día. Al llegar al límite se detienen los mensajes a todos; las respuestas y confirmaciones siguen.`;
    case 'due-work.late':
      return 'los recordatorios y otras tareas llegaron tarde: parece que ningún reloj las despierta. Ejecute "npm run bellhop -- doctor".';
    default:
      return `algo que debería ocurrir por sí solo falla una y otra vez: ${where}${withCode(code)}. Ejecute "npm run bellhop -- errors".`;
  }
};

const signed =
  (words: (notice: Notice) => string) =>
  (notice: Notice): string =>
    `Bellhop, ${notice.business}: ${words(notice)}`;

/** One text to the owner for each incident. */
export const NOTICES: Readonly<Record<Language, (notice: Notice) => string>> = {
  en: signed(english),
  es: signed(spanish),
};
