import type { Language } from '../../languages/languages';
import type { TemplateStage } from './stages';

/** Days before the opening, for each of the seven stages of the seed. */
const DAYS_BEFORE = [20, 18, 15, 12, 1, 0, 0];

const stages = (names: readonly string[]): readonly TemplateStage[] =>
  names.map((name, at) => ({ name, daysBefore: DAYS_BEFORE[at] ?? 0 }));

/** The stages of a store's opening that a new store begins with, unless it is given others. */
export const STORE_OPENING: Readonly<Record<Language, readonly TemplateStage[]>> = {
  en: stages([
    'Nearby store',
    'Shipment from the warehouse',
    'Arrival at the nearby store',
    'Arrival at the store',
    'Installation',
    'Last checks',
    'Opening',
  ]),
  es: stages([
    'Tienda cercana',
    'Envío desde el almacén',
    'Llegada a la tienda cercana',
    'Llegada a la tienda',
    'Instalación',
    'Últimas comprobaciones',
    'Apertura',
  ]),
};

/** Where material is on its way to a new store. */
export const MATERIAL_PLACES: Readonly<Record<Language, readonly string[]>> = {
  en: ['warehouse', 'on the way', 'nearby store', 'store'],
  es: ['almacén', 'en camino', 'tienda cercana', 'tienda'],
};
