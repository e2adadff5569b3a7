import type {
  PayCallKey,
  PayMailKey,
  PayPlaceholder,
  PayTextKey,
} from '../../src/pay/words/pay-texts';

/** When people hear or read each text of Pay, for owners who read Spanish. Not read by a native speaker yet. */
export const payPurposesSpanish: Readonly<Record<PayCallKey | PayTextKey | PayMailKey, string>> = {
  line: 'No hay nadie libre y quien llama puede esperar en la fila.',
  next: 'Quien espera en la fila es la siguiente persona.',
  position: 'Quien espera en la fila no es aún la siguiente persona.',
  offerCallBack: 'No hay nadie libre; con 1 se pide que le llamen.',
  willCallBack: 'Quien llama pulsó 1.',
  goodbye: 'Nadie puede atender la llamada, o el mostrador está apagado.',
  test: 'Alguien llama mientras el modo de prueba no deja sonar los teléfonos.',
  noCards: 'Alguien escribe al número: las tarjetas solo se toman por teléfono.',
  receipt: 'El recibo de un pago, por mensaje.',
  receiptSaved: 'Lo mismo si se guardó una tarjeta y no se cobró nada.',
  mailSubject: 'El recibo de un pago, por correo: el asunto.',
  mailOpening: 'El recibo de un pago, por correo: lo que va encima de la tabla.',
  mailSavedSubject: 'El asunto si se guardó una tarjeta y no se cobró nada.',
  mailSavedOpening: 'Lo que va encima de la tabla si se guardó una tarjeta.',
  mailFoot: 'Lo que va al pie de cada recibo por correo.',
};

export const payMeansSpanish: Readonly<Record<PayPlaceholder, string>> = {
  business: 'el nombre del negocio',
  position: 'el lugar en la fila, desde el 2',
  amount: 'cuánto se pagó, con la moneda',
  day: 'el día del pago',
  lastFour: 'las cuatro últimas cifras de la tarjeta, si se saben',
  reference: 'su propia referencia, si la hay',
  confirmation: 'el código del proveedor de pagos, si lo hay',
};
