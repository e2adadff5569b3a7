import { staffOnly } from './answer';

/** What the line can refuse. */
export const LINE_ANSWERS = {
  'bad-mail': staffOnly(400, {
    en: 'This is not a mail address. Write it like name@example.org.',
    es: 'Esto no es una dirección de correo. Escríbala como nombre@example.org.',
  }),
  'rota-full': staffOnly(409, {
    en: 'There is no room left in {part} of the rota, so nothing was saved. Take out what is no longer needed.',
    es: 'No queda sitio en {part} del cuadro de turnos, así que no se guardó nada. Quite lo que ya no haga falta.',
  }),
  'not-theirs': staffOnly(409, {
    en: 'That shift belongs to somebody else by now. Look at the rota again.',
    es: 'Ese turno ya es de otra persona. Mire de nuevo el cuadro de turnos.',
  }),
  'already-member': staffOnly(409, {
    en: 'This phone is in the group already, as {name}.',
    es: 'Este teléfono ya está en el grupo, como {name}.',
  }),
  'too-many-members': staffOnly(409, {
    en: 'A group has at most {max} members.',
    es: 'Un grupo tiene {max} miembros como máximo.',
  }),
  'no-number': staffOnly(409, {
    en: 'This caller showed no number, so there is none to call or to block.',
    es: 'Esta llamada no mostró ningún número, así que no hay ninguno al que llamar o que bloquear.',
  }),
  'too-long-to-play': staffOnly(413, {
    en: 'This recording is too long to be played on a page. It was mailed as an attachment.',
    es: 'Esta grabación es demasiado larga para oírla en una página. Se envió adjunta por correo.',
  }),
} as const;
