import type { OrderLanguage } from './language';

/** What Spanish-speaking guests say besides: their language, thanks, answers to our questions, their name. */
export const spanishTalk = {
  english: `
en ingles
ingles porfavor
english
ingles $`,
  spanish: `
en espanol
espanol
en castellano
castellano
espanol porfavor
no hablo|entiendo|se ingles`,
  forget: `
quita|borra|saca|retira mi|mis|el|los numero|datos|telefono|nombre|info de|del su|tu|la? sistema|lista|registro|base
^ olvidame $
^ olvidarme $
^ olvida me $
borra|olvida mis|mi|sus|todos|toda mis|mi? @data
borra toda|todos mi|mis? @data
borra todo lo que saben|sabes|tienen|tienes
borra todo sobre|de mi
olvida todo sobre|de mi
^ olvidate de mi $
^ olvidense de mi $
^ borrame $
borra me|nos? del sistema
borra @my? @data personales?
eliminacion de mis? @data
no quede nada|registro
^ olvida me $
olvidenme
borrame del`,
  comment: `
gran servicio|cafe|trabajo|equipo|evento
@good el|la|los|las ITEM|cafe|te|bebida
de|un 10
de lujo
llego|llegaron|vino|vinieron muy|bien|medio? frio|fria|frios|frias|tarde|mal|equivocado
me pusieron|dieron|echaron|trajeron
que ITEM|cafe mas|tan @good|@bad
ITEM|cafe|bebida estaba|estuvo|estaban|salio _
estuvo|estaba|estaban|estuvieron|esta|era|fue muy|super|demasiado|un|bastante|tan|poco|mas? @good|@bad
estuvo|estaba|estaban un poco @bad|@good
me encanto|encanta|encantaron|gusto|gustaron|gusta|encantado
no me gusto
el|la|lo mejor ITEM|cafe|te|servicio|bebida|del
el|la peor
que rico|rica|bueno|buena|ricos|delicia|malo|asco|gozada|pasada|maravilla
enhorabuena
me llego frio|fria|tarde|mal
una pena
es un sol
le falto
rebueno
estaba|estuvo rebueno|rebuena|de
muy|super buen|buena|rico|rica|bueno|mal|malo|mala|amable|amables|frio|fria|ricos
un poco @bad
para mi gusto
sabe|sabia|supo|sabian a? @bad
haz|hacen|preparan|prepara|sirven un? ITEM @good
haz|hacen|preparan|prepara|sirven un? @good ITEM
demasiado frio|caliente|dulce|amargo|largo|lento
felicidades
felicitaciones
buen servicio|trabajo
comentario
queja
@good servicio|cafe|ITEM $`,
  request: `
me pon|da|haz|preparas|prepara|preparan|traes|trae|regalas|regala|sirves|sirve|vendes|pueden|puedes|podrias|podria
quiero
queremos
quisiera
quisieramos
queria
me gustaria
se puede|podria un|una
mandame|mandenme|mandanos|mandeme
me? apunta|apuntas|apuntame|apuntenme|anota|anotas|anotame|anotenme
me? aparta|apartas|apartame|apartenme
me|nos pedis|pides|pide|pidan
servirme|servirnos|sirvame|sirveme|sirvanme
seria|serian tan amable|amables de
traeme|traigame|traiganme|regalame|regaleme|alcanzame|colocame|vendeme
nos gustaria
puedo|podria|podemos pedir|tener|tomar|ordenar
me puedes|puede|podrias|podria|pueden dar|da|poner|pon|hacer|haz|preparar|traer|servir
pon
da
haz
para mi
voy a querer|pedir|tomar
necesito
aun|todavia se? puede|puedo pedir
deme
ponganme
a ver un
tomare
pedir un
se me antoja
apetece`,
  yes: `
^ si
^ vale
^ adelante
^ correcto
^ hazlo
^ confirmo
^ de acuerdo`,
  no: `
^ no $
^ ninguno
^ ninguna
^ no gracias
^ nada $
^ para nada
^ mejor no
^ no no
^ asi? tal cual
^ nada asi tal cual
^ que va
^ ni de broma|loco|chiste|cona
^ ni loco|hablar
^ nop`,
  skip: `
^ omitir
^ omite
^ saltar
^ salta
^ pasar
^ paso $
^ no tengo
^ prefiero no
no tengo correo|email|mail
sin correo|email
^ skip`,
  newCode: `
otro codigo
nuevo codigo
codigo nuevo
no me llego|llega|ha
no llego|llega|ha
no recibi|recibo|he
no lo tengo
reenviar
reenvia
reenvien
manda|mandame|envia|enviame|manden otro|de|el|nuevo|otra
de nuevo
otra vez`,
  smalltalk: `
eres|son|es un|la|el|lo sol|crack|maquina|genio|maximo|mejores|amor|soles
hola
gracias
muchas gracias
mil gracias
muy agradecido|agradecida
agradecido|agradecida
holi
holis
buenos dias
buenas
buenas tardes|noches
buen dia
vale
perfecto $
genial $
ya voy
voy
en camino
adios
chao
chau
hasta luego
saludos
jaja
jeje
quetal
de nada
como andan|andas|estan|estas|anda
excelente $`,
  pick1: `
^ el|la? primero|primera|primer $
^ opcion|numero 1|uno`,
  pick2: `
^ el|la? segundo|segunda $
^ opcion|numero 2|dos`,
  pick3: `
^ el|la? tercero|tercera|ultimo|ultima $
^ opcion|numero 3|tres`,
  vote: `
voto
voto por|a la|el|favor
voto por la|el pregunta|numero?
votar
mi voto
+
mas
apoyo la|el`,
  anonymous: `
anonimo
anonima
sin mi nombre
no digan|digas mi nombre`,
  named: `
mi nombre es
me llamo
a_nombre de
en nombre de
nombre
mi nombre
de parte de
llamame`,
  perhapsNamed: `
para
soy
es para
aqui
habla
de parte`,
} satisfies Partial<OrderLanguage['phrases']>;
