import type { PayWords } from './pay-texts';

/** What callers hear and read in Spanish; texts do without á, í, ó, ú, which more than double their price. */
export const paySpanish: PayWords = {
  reviewed: false,
  calls: {
    line: 'Le damos la bienvenida a {business}. En este momento todos atienden otra llamada. No cuelgue, por favor.',
    next: 'Usted es la siguiente persona.',
    position: 'Ocupa el lugar {position} de la fila.',
    offerCallBack:
      'Le damos la bienvenida a {business}. En este momento todos atienden otra llamada. Para que le llamemos a este número, pulse 1.',
    willCallBack: 'Gracias. Le llamaremos. Adiós.',
    goodbye:
      'Gracias por llamar a {business}. Ahora nadie puede atenderle. Llame más tarde, por favor. Adiós.',
    test: 'Esto es {business}. Este número está en pruebas. Adiós.',
  },
  texts: {
    noCards:
      '{business}: este numero solo atiende llamadas. Nunca mande un numero de tarjeta por mensaje. Para pagar, llame a este numero.',
    receipt:
      '{business}: recibimos {amount} el {day}.[ Tarjeta que termina en {lastFour}.][ Referencia {reference}.][ Comprobante {confirmation}.]',
    receiptSaved:
      '{business}: guardamos su tarjeta el {day} y no se cobra nada.[ Tarjeta que termina en {lastFour}.][ Referencia {reference}.]',
  },
  mails: {
    mailSubject: 'Recibo de {business}: {amount}',
    mailOpening: 'Gracias. {business} ha recibido su pago.',
    mailSavedSubject: 'Su tarjeta está guardada: {business}',
    mailSavedOpening: '{business} ha guardado su tarjeta. No se ha cobrado nada.',
    mailFoot: 'Enviado por {business} porque pidió un recibo por teléfono.',
  },
};
