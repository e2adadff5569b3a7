import { staffOnly } from './answer';

/** What the events can refuse. */
export const EVENTS_ANSWERS = {
  'too-soon': staffOnly(409, {
    en: 'They were told a moment ago. Wait {seconds} seconds more.',
    es: 'Se les avisó hace un momento. Espere {seconds} segundos más.',
  }),
  'order-gone': staffOnly(404, {
    en: 'This order is no longer there.',
    es: 'Este pedido ya no existe.',
  }),
  'order-changed': staffOnly(409, {
    en: 'There is a newer order meanwhile. Look at the board and try again.',
    es: 'Entretanto hay un pedido más nuevo. Mire el tablero e inténtelo de nuevo.',
  }),
  'too-many-things': staffOnly(400, {
    en: 'An order here holds 1 to {max} things.',
    es: 'Un pedido lleva de 1 a {max} productos.',
  }),
  'sold-out': staffOnly(409, {
    en: 'Not to be had now: {what}.',
    es: 'Ahora no hay: {what}.',
  }),
  'question-withdrawn': staffOnly(409, {
    en: 'Whoever asked this question has taken it back.',
    es: 'Quien hizo esta pregunta la ha retirado.',
  }),
  'event-closed': staffOnly(409, {
    en: '{name} takes nothing new now.',
    es: '{name} no acepta nada nuevo ahora.',
  }),
};
