/** Cards by the names that the platform has for them; names of companies are the same in every language. */
export const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  maestro: 'Maestro',
  discover: 'Discover',
  optima: 'Optima',
  jcb: 'JCB',
  'diners-club': 'Diners Club',
  enroute: 'enRoute',
};
