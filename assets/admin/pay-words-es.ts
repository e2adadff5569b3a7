import type { PayAdminWords } from './pay-words';

/** The same in Spanish. Not read by a native speaker yet. */
export const payAdminSpanish: PayAdminWords = {
  on: {
    label: 'El cobro por teléfono está encendido',
    hint: 'Si está apagado, a quien llama se le dice que nadie puede atenderle. Un pago ya empezado se cuida hasta el final.',
  },
  money: 'Dinero',
  card: 'La tarjeta',
  calls: 'Llamadas',
  after: 'Después',
  fields: {
    number: {
      label: 'Número al que llaman',
      hint: 'Un número de la cuenta en la que se toman tarjetas. Tras cambiarlo ejecute setup, para que sus llamadas lleguen aquí.',
    },
    connector: {
      label: 'Nombre del conector de pagos',
      hint: 'Como figura en la consola en Voice, Pay Connectors.',
    },
    currency: {
      label: 'Moneda',
      hint: 'Tres letras, como EUR. Los importes de abajo conservan sus cifras.',
    },
    limit: { label: 'Lo más que puede cobrar un agente', hint: 'Con la propina.' },
    adminLimit: {
      label: 'Lo más que puede cobrar un administrador',
      hint: 'Vacío: lo mismo que los agentes.',
    },
    confirmAbove: {
      label: 'Preguntar dos veces a partir de',
      hint: 'El agente tiene que confirmar un importe mayor. Vacío: nunca.',
    },
    tips: { label: 'Se pregunta por la propina' },
    securityCode: {
      label: 'Pedir el código de seguridad',
      hint: 'La mayoría de los proveedores lo quiere. Se comprueba y no se guarda.',
    },
    postalCode: { label: 'Pedir el código postal', hint: 'Donde su proveedor lo compara.' },
    minPostalCodeLength: {
      label: 'Código postal más corto',
      hint: 'Vacío: lo que marque quien llama.',
    },
    cardTypes: {
      label: 'Tarjetas que se aceptan',
      hint: 'Solo las que cubre su contrato con el proveedor.',
    },
    token: { label: 'Con importe cero la tarjeta se guarda' },
    keySeconds: {
      label: 'Segundos entre dos teclas',
      hint: 'Las personas mayores necesitan más.',
    },
    ringSeconds: {
      label: 'Segundos que suena el teléfono de un agente',
      hint: 'Los móviles pasan a su propio buzón tras 25 o 30. Después suena el teléfono del siguiente.',
    },
    whenNobody: { label: 'Si no hay nadie libre, quien llama' },
    dashboard: {
      label: 'Dónde muestra un pago la página del proveedor',
      hint: 'Una dirección que empieza por https://; {code} es el código de confirmación. Vacío: sin enlace.',
    },
    keepDays: {
      label: 'Días que se guarda el historial',
      hint: 'Contiene las últimas cuatro cifras y el código de confirmación, nunca una tarjeta.',
    },
  },
  tokens: { 'one-time': 'para un solo cobro', reusable: 'para varios cobros' },
  whenNobody: {
    line: 'espera en fila y oye su lugar',
    callBack: 'puede pedir que le llamen',
    goodbye: 'oye una despedida',
    busy: 'oye el tono de ocupado',
  },
};
