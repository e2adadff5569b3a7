import { staffOnly } from './answer';

/** What the wait list can refuse. */
export const WAITLIST_ANSWERS = {
  'bad-name': staffOnly(400, {
    en: 'Please give a name.',
    es: 'Escriba un nombre, por favor.',
  }),
  'bad-size': staffOnly(400, {
    en: 'Please give a party size from 1 to {max}.',
    es: 'Escriba cuántas personas son, de 1 a {max}.',
  }),
  'bad-text': staffOnly(400, {
    en: 'Please write a text of 1 to {max} letters.',
    es: 'Escriba un mensaje de 1 a {max} letras.',
  }),
  'broadcast-running': staffOnly(409, {
    en: 'A text to everybody is going out already. Wait until it is through, or stop it.',
    es: 'Ya se está enviando un mensaje a todos. Espere a que termine o deténgalo.',
  }),
  'list-full': staffOnly(409, {
    en: 'The list is full: it holds {max} parties.',
    es: 'La lista está llena: caben {max} grupos.',
  }),
  'already-listed': staffOnly(409, {
    en: '{name} with this phone is on the list already.',
    es: '{name}, con este teléfono, ya está en la lista.',
  }),
  'party-gone': staffOnly(404, {
    en: 'This party is no longer on the list.',
    es: 'Este grupo ya no está en la lista.',
  }),
  'party-changed': staffOnly(409, {
    en: '{name} has joined again meanwhile. Look at the list and try again.',
    es: '{name} ha vuelto a entrar entretanto. Mire la lista e inténtelo de nuevo.',
  }),
  'not-possible': staffOnly(409, {
    en: '{name} is {status} already, so this changed nothing.',
    es: '{name} ya consta como {status}, así que no cambió nada.',
  }),
  'nothing-to-undo': staffOnly(409, {
    en: 'There is nothing to undo any more.',
    es: 'Ya no hay nada que deshacer.',
  }),
  'no-board': staffOnly(409, {
    en: 'No list of the house has a board. Run the command "trello" first.',
    es: 'Ninguna lista tiene tablero. Ejecute primero la orden "trello".',
  }),
  'no-card': staffOnly(404, {
    en: 'This card is not on the list. Fill in name and phone_number and press Confirm Phone.',
    es: 'Esta tarjeta no está en la lista. Rellene name y phone_number y pulse Confirm Phone.',
  }),
  'no-phone': staffOnly(400, {
    en: 'This card has no phone number. Write it, with the country code, into phone_number or into the description.',
    es: 'Esta tarjeta no tiene teléfono. Escríbalo, con el prefijo del país, en phone_number o en la descripción.',
  }),
  'reminded-twice': staffOnly(409, {
    en: '{name} was reminded a moment ago, so nobody was texted again.',
    es: 'A {name} se le recordó hace un momento, así que nadie recibe otro mensaje.',
  }),
} as const;
