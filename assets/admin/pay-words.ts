import type { NobodyFree, TokenChoice } from '../../src/config/pay-choices';
import type { FieldWords } from './field-words';

/** The pay desk's fields that can be changed, by the names of its settings. */
export type PayField =
  | 'number'
  | 'connector'
  | 'currency'
  | 'limit'
  | 'adminLimit'
  | 'confirmAbove'
  | 'tips'
  | 'securityCode'
  | 'postalCode'
  | 'minPostalCodeLength'
  | 'cardTypes'
  | 'token'
  | 'keySeconds'
  | 'ringSeconds'
  | 'whenNobody'
  | 'dashboard'
  | 'keepDays';

/** What the admin page says about the pay desk. */
export interface PayAdminWords {
  readonly on: FieldWords;
  readonly fields: Readonly<Record<PayField, FieldWords>>;
  readonly money: string;
  readonly card: string;
  readonly calls: string;
  readonly after: string;
  readonly tokens: Readonly<Record<TokenChoice, string>>;
  readonly whenNobody: Readonly<Record<NobodyFree, string>>;
}
