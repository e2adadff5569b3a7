import type { Asked } from '../../src/waitlist/intents';
import { understand } from '../../src/waitlist/understanding/understand';

/** Texts full of words of going by guests who stay: other people leave, other things are cancelled, somebody asks. */
const ENGLISH = `
we left a bag on the bench
my wife left her phone inside
can I leave the stroller at the front
did the people ahead of us leave
is it ok to leave for 10 min
we might leave soon if it's much longer
if we leave do we lose our spot
should we just go home?
we're thinking of leaving
the family before us left
are you cancelling our spot?
who cancelled us
why was I removed
did you take us off
you removed us by accident
we did not cancel
someone cancelled on us but we're still coming
my date cancelled so its just me
one person cancelled
can you remove the high chair
please take the peanut note off
cancel the high chair
cancel the birthday cake
remove one from our party
take one off
we don't need the booster anymore
we no longer need the highchair
no need to call, just text
don't forget us
dont forget about us
you forgot us
did you forget me
we are out front
we're out on the patio
we're going to the bar next door, text us
heading to the car to grab a jacket
going home to get the kids then coming
stepping out for a smoke
going to walk around the block
found parking, coming
found a bench, we'll wait
we found a spot to park
we ate something small but still want dinner
gave up on parking, walking now
done parking
we can't hear if you call, text please
can't wait!!
cant wait to eat
stop sending the same text
is the stop sign where we turn
last stop on the bus then we're there
the end of the line is where?
quit skipping us
no we don't want to leave
we won't be leaving
not leaving, just getting cash
the kids want to leave but we stay
my son had to leave so we're 3
half of us left, 4 now
other table left so can we have it
we have to leave by 8
gotta be out by nine
need to leave early
we'll pass the time at the shop
pass the word we're here
let it go to voicemail, text me
give our table 5 more minutes
give us a table away from the door
don't give it away
please don't give away our table
someone took our table
is our table gone
did you give our table away
we're gone for 5 min, back soon
be gone 10 min
we are going to another table to wait
trying the bar while we wait
delete the second entry, keep the first
i signed up twice, remove one of them
duplicate, please delete the extra one
my data ran out, call me
what do you do with my data
is my number kept private
forget what I said about the window
forget the high chair
skip the appetizer lol
you skipped us
no longer 4, now 3
not 5 anymore
never mind about the window seat
nvm the highchair
scratch the outdoor request
cancel my last message
ignore cancel
that wasnt a cancel
i typed leave by mistake
leave us on
leave our name there
leave a note for the host`;

const SPANISH = `
dejamos una bolsa en la banca
mi esposa dejó su teléfono adentro
puedo dejar la carriola en la entrada
ya se fueron los de antes?
podemos irnos 10 min
quizá nos vayamos si tarda mucho
si nos vamos perdemos el lugar?
mejor nos vamos a casa?
estamos pensando en irnos
la familia de antes se fue
nos están cancelando?
quién nos canceló
por qué me quitaron
nos sacaron de la lista?
nos borraron por error
no cancelamos
alguien nos canceló pero sí vamos
mi cita me canceló así que solo yo
una persona canceló
puede quitar la periquera
quite la nota del cacahuate
cancele la periquera
cancele el pastel
quite a uno de nuestro grupo
quite uno
ya no necesitamos la silla de bebé
ya no ocupamos la periquera
no hace falta llamar, mande mensaje
no se olvide de nosotros
se olvidaron de nosotros
se olvidó de mí?
estamos afuera en el frente
nos salimos al patio
vamos al bar de al lado, nos avisan
vamos al coche por una chamarra
vamos a casa por los niños y volvemos
salgo a fumar
salimos tantito
vamos a dar una vuelta
encontramos estacionamiento, ya vamos
encontramos una banca, esperamos
comimos algo pero queremos cenar
nos rendimos con el estacionamiento, vamos caminando
no oímos si llaman, manden mensaje
no puedo esperar a comer!
dejen de mandar el mismo mensaje
la última parada y llegamos
dónde termina la fila
no nos queremos ir
no nos vamos, vamos por efectivo
los niños se quieren ir pero nos quedamos
mi hijo se tuvo que ir así que somos 3
la mitad se fue, quedamos 4
la otra mesa se fue, nos la dan?
tenemos que irnos a las 8
hay que salir antes de las nueve
pasamos el rato en la tienda
denle 5 minutos más a nuestra mesa
dennos una mesa lejos de la puerta
no la den
no den nuestra mesa por favor
alguien tomó nuestra mesa
ya dieron nuestra mesa?
le dieron nuestra mesa a otros?
nos fuimos 5 min, ya volvemos
nos vamos a otra mesa a esperar
probamos la barra mientras esperamos
borre la segunda, deje la primera
me anoté dos veces, quite una
duplicado, borre el extra
se me acabaron los datos, llámenme
qué hacen con mis datos
mi número es privado?
olvide lo de la ventana
olvide la periquera
nos saltaron
ya no somos 4, somos 3
ya no 5
olvide la mesa de la ventana
nada, la periquera no
quite lo de terraza
cancele mi último mensaje
ignore lo de cancelar
eso no era cancelar
puse salir por error
déjenos ahí
deje nuestro nombre
deje una nota al anfitrión
a qué hora salen
cuándo salgo
por dónde se sale
la salida cuál es
baja la música
bajamos en un minuto
ya estamos
estamos
ya tenemos todo
tenemos hambre
fuimos al baño
ya fuimos al baño`;

const GOING = ['leave', 'letGo', 'forget'];
const QUESTIONS: readonly (Asked | null)[] = [null, 'ready', 'leave'];

test.each([
  ['English', ENGLISH],
  ['Spanish', SPANISH],
])('%s words of going take nobody off who does not go, whatever was asked', (_language, list) => {
  const texts = list.trim().split('\n');
  expect(texts.length).toBeGreaterThan(70);
  const taken = QUESTIONS.flatMap((asked) =>
    texts.filter((text) =>
      understand(text, { asked }).wishes.some(({ kind }) => GOING.includes(kind)),
    ),
  );
  expect(taken).toEqual([]);
});
