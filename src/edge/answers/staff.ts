import { staffOnly } from './answer';

/** What signing in, roles and the admin page can refuse. */
export const STAFF_ANSWERS = {
  'signed-out': staffOnly(401, {
    en: 'You are signed out. Please sign in again; what you typed is kept.',
    es: 'Su sesión ha terminado. Entre de nuevo; lo que escribió se conserva.',
  }),
  'wrong-role': staffOnly(403, {
    en: 'Your sign-in is not for this desk. An admin can add it to you.',
    es: 'Su acceso no incluye este mostrador. Un administrador puede dárselo.',
  }),
  'wrong-code': staffOnly(400, {
    en: 'That is not the code we sent. Please check it and try again.',
    es: 'Ese no es el código que enviamos. Revíselo e inténtelo de nuevo.',
  }),
  'code-expired': staffOnly(400, {
    en: 'This code is no longer valid. Ask for a new one.',
    es: 'Este código ya no vale. Pida uno nuevo.',
  }),
  'too-many-codes': staffOnly(429, {
    en: 'Too many codes for this phone. Please wait ten minutes.',
    es: 'Demasiados códigos para este teléfono. Espere diez minutos, por favor.',
  }),
  'no-code': staffOnly(503, {
    en: 'The code could not be sent. Try again, or ask an admin for a sign-in link.',
    es: 'No se pudo enviar el código. Inténtelo de nuevo o pida a un administrador un enlace para entrar.',
  }),
  'link-expired': staffOnly(400, {
    en: 'This sign-in link is used up or too old. Ask for a new one.',
    es: 'Este enlace para entrar ya se usó o es demasiado antiguo. Pida uno nuevo.',
  }),
  'wrong-secret': staffOnly(401, {
    en: 'This address needs its secret. See docs/errors.md.',
    es: 'Esta dirección necesita su clave secreta. Vea docs/errors.md.',
  }),
  'bad-fields': staffOnly(400, {
    en: 'Nothing was saved yet. Please look at: {fields}.',
    es: 'Aún no se guardó nada. Revise, por favor: {fields}.',
  }),
  'changed-meanwhile': staffOnly(409, {
    en: 'Somebody else has changed this meanwhile, so nothing was saved yet: {fields}.',
    es: 'Otra persona ha cambiado esto entretanto, así que aún no se guardó nada: {fields}.',
  }),
  'own-entry': staffOnly(409, {
    en: 'Another admin has to do this to you, so that nobody locks themselves out.',
    es: 'Esto tiene que hacerlo otro administrador, para que nadie se quede fuera por error.',
  }),
} as const;
