import { ours, staffOnly } from './answer';

/** What any desk can refuse. */
export const HOUSE_ANSWERS = {
  'bad-request': staffOnly(400, {
    en: 'The page sent something we cannot read ({field}). Reload the page and try again.',
    es: 'La página envió algo que no podemos leer ({field}). Cárguela de nuevo y repita.',
  }),
  'bad-phone': staffOnly(400, {
    en: 'This is not a phone number we can text. Write it with the country code, like +1 202 555 0123.',
    es: 'A este número no podemos enviar mensajes. Escríbalo con el país delante, como +1 202 555 0123.',
  }),
  'not-found': staffOnly(404, {
    en: 'There is no such {what}.',
    es: 'No encontramos {what}.',
  }),
  'desk-off': staffOnly(409, {
    en: 'This desk is switched off.',
    es: 'Este mostrador está apagado.',
  }),
  'daily-cap': staffOnly(409, {
    en: 'The desk has sent {used} of {cap} texts it may send in a day, so nothing was sent. An admin can raise the limit.',
    es: 'El mostrador ha enviado {used} de los {cap} mensajes que puede enviar en un día, así que no se envió nada. Un administrador puede subir el límite.',
  }),
  busy: ours(503, {
    en: 'The service is busy. Nothing is lost; try again in a moment.',
    es: 'El servicio está ocupado. No se ha perdido nada; inténtelo de nuevo en un momento.',
  }),
  misconfigured: ours(500, {
    en: 'The set-up is not complete: {names}. See docs/errors.md.',
    es: 'La instalación no está completa: {names}. Vea docs/errors.md.',
  }),
  unknown: ours(500, {
    en: 'Something went wrong on our side. Try again; if it stays, quote {reference}.',
    es: 'Algo falló de nuestro lado. Inténtelo de nuevo; si sigue igual, indique {reference}.',
  }),
} as const;
