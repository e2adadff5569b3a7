export { HIDDEN, NO_TEXTS, type WantedObject } from '../../src/ports/kept-object';
