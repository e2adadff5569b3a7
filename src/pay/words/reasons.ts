import type { Language } from '../../languages/languages';

/** Plain words for everything that can go wrong with a card, by the platform's number or word. */
export interface Reasons {
  /** https://www.twilio.com/docs/api/errors/64001 and the numbers that follow it. */
  readonly codes: Readonly<Record<number, string>>;
  /** What was wrong with a field: https://www.twilio.com/docs/voice/twiml/pay#errortype */
  readonly fields: Readonly<Record<string, string>>;
  /** How a payment ended: https://www.twilio.com/docs/voice/twiml/pay#result */
  readonly ends: Readonly<Record<string, string>>;
  readonly otherCode: (code: number) => string;
  readonly other: string;
}

const english: Reasons = {
  codes: {
    20404: 'The call or the payment is over.',
    20429: 'Too much at once. Try again in a moment.',
    21220: 'The call is over.',
    64001: 'The payment provider is not set up, or PCI mode is off. Tell an admin.',
    64002: 'The payment provider could not be reached. Look in its list before you charge again.',
    64003: 'The provider cannot charge this amount.',
    64004: 'No payment provider is installed under the name in the settings. Tell an admin.',
    64005: 'The provider cannot keep a card for later.',
    64006: 'The provider cannot keep a card in this way. Tell an admin.',
    64007: 'The provider cannot charge cards. Tell an admin.',
    64008: 'The provider refused the charge.',
    64009: 'The provider withdrew its permission. Tell an admin.',
    64010: 'The provider refused to keep the card.',
    64011: 'The provider does not take this currency.',
    64012: 'The card was declined. Ask for another card.',
    64013: 'The provider does not take this kind of payment.',
    64014: 'The provider wants details that are not set. Tell an admin.',
    64015: 'A detail for the provider is set wrongly. Tell an admin.',
    64016: 'Our own address is not secure. Tell an admin.',
    64017: 'This kind of bank account is not possible.',
    64018: 'We asked the provider for something unclear. Cancel and begin anew.',
    64019: 'Something of the card is still missing. It is asked for again.',
    64020: 'We told the provider something it does not know. Tell an admin.',
    64021: 'Another payment is open on this call, or this one is over.',
    64022: 'The provider is in test mode: only its test cards work.',
    64023: 'A test card does not work with the real provider.',
    64024: 'The provider is not approved for real cards yet. Tell an admin.',
  },
  fields: {
    'input-timeout': 'Nothing was keyed in.',
    'invalid-card-number': 'This is no card number. Ask to key it in again, slowly.',
    'invalid-card-type': 'This kind of card is not taken. Ask for another one.',
    'invalid-date': 'The date is not right, or the card has expired.',
    'invalid-security-code': 'The security code is not right.',
    'invalid-postal-code': 'The postal code is too short.',
    'invalid-bank-routing-number': 'The routing number is not right.',
    'invalid-bank-account-number': 'The account number is too short.',
    'invalid-bank-account-type': 'This kind of account is not possible.',
    'invalid-card-number-security-code-capture-sequence':
      'The card number has to come before the code.',
    'input-matching-failed': 'The two entries were not the same.',
    'session-in-progress': 'Another payment is open on this call.',
    'internal-error': 'Something went wrong at Twilio. Ask again.',
  },
  ends: {
    'gateway-refused': 'The provider said no. Nothing was charged.',
    star: 'The caller pressed the star key. Nothing was charged.',
    'caller-hung-up': 'The call ended before the card was sent. Nothing was charged.',
    'validation-error': 'We told the provider something it does not take. Nothing was charged.',
    'too-many-attempts': 'Too many wrong tries. Nothing was charged.',
    'internal-error': 'Something went wrong at Twilio.',
    'unknown-result': 'The provider ended this with a word we do not know.',
    cancelled: 'Cancelled. Nothing was charged.',
    refused: 'It could not begin. Nothing was charged.',
    'agent-says-no': "Not in the provider's list. Nothing was charged.",
  },
  otherCode: (code) => `The provider gave error ${code}.`,
  other: 'The provider gave no reason.',
};

const spanish: Reasons = {
  codes: {
    20404: 'La llamada o el pago ha terminado.',
    20429: 'Demasiado a la vez. Inténtelo en un momento.',
    21220: 'La llamada ha terminado.',
    64001:
      'El proveedor de pagos no está configurado o el modo PCI está apagado. Avise a un administrador.',
    64002: 'No se pudo contactar con el proveedor. Mire su lista antes de volver a cobrar.',
    64003: 'El proveedor no puede cobrar este importe.',
    64004: 'No hay proveedor instalado con el nombre de los ajustes. Avise a un administrador.',
    64005: 'El proveedor no puede guardar tarjetas.',
    64006: 'El proveedor no puede guardar la tarjeta de este modo. Avise a un administrador.',
    64007: 'El proveedor no puede cobrar tarjetas. Avise a un administrador.',
    64008: 'El proveedor rechazó el cobro.',
    64009: 'El proveedor retiró su permiso. Avise a un administrador.',
    64010: 'El proveedor no quiso guardar la tarjeta.',
    64011: 'El proveedor no acepta esta moneda.',
    64012: 'La tarjeta fue rechazada. Pida otra tarjeta.',
    64013: 'El proveedor no acepta esta forma de pago.',
    64014: 'Al proveedor le faltan datos. Avise a un administrador.',
    64015: 'Un dato para el proveedor está mal. Avise a un administrador.',
    64016: 'Nuestra dirección no es segura. Avise a un administrador.',
    64017: 'Este tipo de cuenta no es posible.',
    64018: 'Pedimos algo poco claro al proveedor. Cancele y empiece de nuevo.',
    64019: 'Aún falta algún dato de la tarjeta. Se pide otra vez.',
    64020: 'Dijimos al proveedor algo que no conoce. Avise a un administrador.',
    64021: 'Hay otro pago abierto en esta llamada, o este ya terminó.',
    64022: 'El proveedor está en modo de prueba: solo valen sus tarjetas de prueba.',
    64023: 'Una tarjeta de prueba no vale con el proveedor real.',
    64024: 'El proveedor aún no está aprobado para tarjetas reales. Avise a un administrador.',
  },
  fields: {
    'input-timeout': 'No se ha marcado nada.',
    'invalid-card-number': 'No es un número de tarjeta. Pida que lo marque otra vez, despacio.',
    'invalid-card-type': 'No se acepta este tipo de tarjeta. Pida otra.',
    'invalid-date': 'La fecha no es correcta o la tarjeta ha caducado.',
    'invalid-security-code': 'El código de seguridad no es correcto.',
    'invalid-postal-code': 'El código postal es demasiado corto.',
    'invalid-bank-routing-number': 'El número de ruta no es correcto.',
    'invalid-bank-account-number': 'El número de cuenta es demasiado corto.',
    'invalid-bank-account-type': 'Este tipo de cuenta no es posible.',
    'invalid-card-number-security-code-capture-sequence':
      'El número de tarjeta va antes que el código.',
    'input-matching-failed': 'Las dos entradas no eran iguales.',
    'session-in-progress': 'Hay otro pago abierto en esta llamada.',
    'internal-error': 'Hubo un fallo en Twilio. Pídalo otra vez.',
  },
  ends: {
    'gateway-refused': 'El proveedor dijo que no. No se ha cobrado nada.',
    star: 'Quien llama pulsó la tecla de asterisco. No se ha cobrado nada.',
    'caller-hung-up': 'La llamada terminó antes de enviar la tarjeta. No se ha cobrado nada.',
    'validation-error': 'Dijimos al proveedor algo que no acepta. No se ha cobrado nada.',
    'too-many-attempts': 'Demasiados intentos fallidos. No se ha cobrado nada.',
    'internal-error': 'Hubo un fallo en Twilio.',
    'unknown-result': 'El proveedor terminó con una palabra que no conocemos.',
    cancelled: 'Cancelado. No se ha cobrado nada.',
    refused: 'No se pudo empezar. No se ha cobrado nada.',
    'agent-says-no': 'No está en la lista del proveedor. No se ha cobrado nada.',
  },
  otherCode: (code) => `El proveedor dio el error ${code}.`,
  other: 'El proveedor no dio ningún motivo.',
};

export const REASONS: Readonly<Record<Language, Reasons>> = { en: english, es: spanish };

/** Why a payment ended without money, in words. */
export function endReason(
  outcome: { readonly why?: string; readonly code?: number } | undefined,
  language: Language,
): string {
  const { codes, ends, otherCode, other } = REASONS[language];
  const { why, code } = outcome ?? {};
  if (code !== undefined) return codes[code] ?? otherCode(code);
  return (why === undefined ? undefined : ends[why]) ?? other;
}

/** What was wrong with a field, in words; a number is the platform's refusal to ask for it. */
export function fieldReason(wrong: string, language: Language): string {
  const { codes, fields, otherCode, other } = REASONS[language];
  const code = Number(wrong);
  if (Number.isInteger(code) && code > 0) return codes[code] ?? otherCode(code);
  return fields[wrong] ?? other;
}
