import type { Language } from '../language';
import { goingPhrases } from './going';
import { partyPhrases } from './party';
import { talkPhrases } from './talk';
import { waitingPhrases } from './waiting';

/** Groups of Spanish words used in the phrases. */
export const spanishClasses = {
  neg: 'no yano nunca tampoco',
  me: 'me nosotros mi',
  estoy: 'estamos vamos somos ando sigo voy',
  quiero: 'quiero puedo puede me necesito tengo hay',
  need: 'quiero necesita necesitan hace falta ocupamos requiero requerimos',
  dar: 'dar dame das dan da den darme darnos tener pedir reservar guardame regala regalas regalan conseguir',
  anotame: 'anotame anotarme apuntarme anotarnos apuntarnos agregarme agregarnos ponme',
  it: 'a la mi de que mesa lugar grupo gente numero cantidad me es un para reserva tamano total comensales mejor',
  size: 'grupo numero total mesa',
  rel: `esposa esposo marido mujer pareja novio novia mama papa madre padre hermano hermana amigo amigos hijo hijos bebe nino ninos abuelo abuela suegra
suegro tio tia primo prima cunado cunada jefe companero companera sobrino sobrina vecino vecina adulto papas padres hermanos primos invitado invitada abuelita abuelito nieto nieta socio`,
  viene:
    'viene llegan llegara llegaran une unira uniran suma sumara sumaran agrega incorpora anade',
  sec: 'momento segundo ratito',
  spot: 'mesa lugar reserva turno nombre cita espacio sitio grupo visita solicitud',
  quit: 'quita quitame cancela salir deja saca borra elimina canceles quites retira saltes salten pases',
  go: 'quiero vamos puede vayan vayas vaya a que me van voy hay se te estamos hemos',
  servicio:
    'corte recorte degradado barba afeitado tinte manicura pedicura masaje vacuna peinado trenzas cejas depilacion alisado mechas rasurada',
  dia: 'viernes sabado domingo lunes martes miercoles jueves manana',
  datos: 'datos data perfil informacion',
} satisfies Language['classes'];

/**
 * What Spanish-speaking guests write, by what it means; see Language for the signs.
 * Of equally long phrases the one listed first counts: what only looks like a wish comes first, a size before a join.
 */
export function spanishPhrases(): Language['phrases'] {
  const { aside, ...talk } = talkPhrases;
  return { aside, ...partyPhrases, ...waitingPhrases, ...goingPhrases, ...talk };
}
