import { staffOnly } from './answer';

/** What the pay desk can refuse. */
export const PAY_ANSWERS = {
  'no-call': staffOnly(409, {
    en: 'Nobody is on the line, so there is nobody to take a payment from.',
    es: 'No hay nadie al teléfono, así que no se puede cobrar a nadie.',
  }),
  'not-answered': staffOnly(409, {
    en: 'The call is still ringing. Answer your phone first.',
    es: 'La llamada todavía suena. Conteste primero su teléfono.',
  }),
  'no-payment': staffOnly(409, {
    en: 'No payment has begun. Enter an amount first.',
    es: 'No hay ningún pago empezado. Escriba primero un importe.',
  }),
  'payment-open': staffOnly(409, {
    en: 'A payment is open on this call. Finish it or cancel it first.',
    es: 'Hay un pago abierto en esta llamada. Termínelo o cancélelo primero.',
  }),
  'fields-missing': staffOnly(409, {
    en: 'Something of the card is still missing. Nothing was sent.',
    es: 'Aún falta algún dato de la tarjeta. No se ha enviado nada.',
  }),
  'already-sent': staffOnly(409, {
    en: 'The card was sent to the provider already. Wait for the outcome, and do not charge again.',
    es: 'La tarjeta ya se envió al proveedor. Espere el resultado y no vuelva a cobrar.',
  }),
  'already-paid': staffOnly(409, {
    en: 'This payment is paid already.',
    es: 'Este pago ya se cobró.',
  }),
  'outcome-unknown': staffOnly(409, {
    en: "The outcome is not known. Do not charge again: look in the provider's own list, then note here what it says.",
    es: 'No se sabe el resultado. No vuelva a cobrar: mire la lista del proveedor y anote aquí lo que dice.',
  }),
  'payment-over': staffOnly(409, {
    en: 'This payment is over. Begin a new one if there is something to pay.',
    es: 'Este pago ha terminado. Empiece otro si hay algo que pagar.',
  }),
  'payment-changed': staffOnly(409, {
    en: 'Another payment is on this page by now. Look at it and try again.',
    es: 'En esta página ya hay otro pago. Mírelo e inténtelo de nuevo.',
  }),
  'bad-amount': staffOnly(400, {
    en: 'This is no amount that can be charged. Write it like 12.50.',
    es: 'No es un importe que se pueda cobrar. Escríbalo como 12,50.',
  }),
  'amount-too-high': staffOnly(403, {
    en: 'You may charge up to {limit}. Nothing was begun.',
    es: 'Puede cobrar hasta {limit}. No se ha empezado nada.',
  }),
  'confirm-amount': staffOnly(409, {
    en: 'Please confirm the amount: {amount}.',
    es: 'Confirme el importe, por favor: {amount}.',
  }),
  'not-yours': staffOnly(403, {
    en: 'This payment was taken by somebody else. An admin can change it.',
    es: 'Este pago lo tomó otra persona. Lo puede cambiar un administrador.',
  }),
  'no-receipt': staffOnly(409, {
    en: 'A receipt goes to a phone that takes texts. Type its number.',
    es: 'El recibo va a un teléfono que recibe mensajes. Escriba su número.',
  }),
  'test-mode': staffOnly(409, {
    en: 'Test mode is on: no card is taken and nothing leaves the house.',
    es: 'El modo de prueba está activo: no se cobra ninguna tarjeta y no sale nada.',
  }),
} as const;
