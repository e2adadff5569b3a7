import type { MarkKind } from '../language';

/** Spanish phrases about answers, courtesy, calls for help, and words that only look like a wish. */
export const talkPhrases = {
  aside: `
cuanto vale|cuesta|sale|cobran|cuestan|valen|cobra _? _? _? _?
me quedo|quedamos sin _
ya que $
si no|se|me|tarda _ _? _? ya? me? vamos|retiramos|salgo|fuimos
hace mucho|un|tanto? frio|calor|viento|ruido terrible|horrible|feo|fuerte? aqui? adentro|afuera|aqui?
puede|quiero|puedo|se? puede? guardame un? mesa|lugar? para la? @dia
para la? @dia a? la? #|_?
su _ @estoy|esta|estan|es|huele muy|tan|mucho? _?
por cierto
y eso para que
por|en cual|que puerta|entrada|lado entramos|entro|pasamos|paso|es?
no pedi|pedimos|reserve|hice|tengo|traigo|hicimos un|ninguna|ningun? mesa|reserva
todavia? no se todavia|aun?
para que quiero|quieres|quieren|necesitas|piden mi? nombre|numero
tenga|tengamos que ir|irme|irnos en? ~|_? _? _?
me puede|van quita mi|la lugar|mesa
y si cancela|quitame|quita|salir|vamos|no?
donde deja|estaciono|estacionando|pongo|parqueo|aparco _? _?
puedo|puede salir y|a|un|afuera|volver|dar|unos|momento|fumar
en lugar|vez de _
puedo|puede deja la|mi|un carrito|cochecito|maletas|cosas|bolsas|paraguas
donde puedo|puede|debo|hay dejar|guardar|estacionar|poner _?
puedo|puede deja un|la|mi maleta|maletas|carriola|cochecito|coche|carro|auto|bici|mochila|bolsa|abrigo|equipaje|mensaje|propina|nota|mascota|perro
deja un|la|mi mensaje|propina|maleta|maletas|carriola|nota|coche|carro|resena
deja|dejame saber|entrar|ver|pensar|preguntar|avisar
me? estan|esta|estas cancela|quita|quitame|borrando|quitando|sacando de? la? lista|mesa|lugar?
quiero|puede|puedo|me|podria? quita|cancela un? la? trona|silla|pedido|orden|nota|alarma|recordatorio|recordatorios|bebida|postre|pastel|torta|carriola|comentario|cita|basura|foto|fotos|cosas|booster
saca _ fotos|foto
me|te|se? van|va|vas|iban|ibas|han|has|hayan a? quita|quitame|cancela|cancelado|borrado|quitado|eliminado|sacado|olvidame|olvida mi|de|la? lista|mesa|lugar? lista?
me van a? quita de la lista
me? quitaron|cancelaron|borraron|sacaron|eliminaron|bajaron|quitaste|cancelaste de|mi|la? la? lista|mesa|lugar?
si me|no|te vamos|salgo|llego|fuimos|salir|deja
si salgo|salir|fuimos|deja
puedo|puede cancela|salir despues|luego|si|cuando|mas|hasta
pierdo|perdemos|perderia|pierde mi|la|me lugar|mesa si? me? vamos|salgo?
que pasa|sucede|pasaria si _? _?
sin cancela
quita|cancela la|un|uno? de? la|su|otro numero|nombre|gente|@rel
aceptan|acepta|toman reservas|tarjeta|perros|mascotas
se puede quita|deja
quita|quitarme|quitarte|quitarle la hambre|sed|duda|sueno|encima|vista|chaqueta|ropa
no me puedo quejar
@neg puedo esperar para|a que? verlos|llegar|probar|comer
cancela la? cumpleanos|fiesta|evento
es en serio
por la tarde
hoy? en la tarde|noche|manana
me vamos a|de sentar|vacaciones|viaje
me vamos para? alla|omw
ya me vamos para|hacia|omw aqui?
me vamos acercando|para|llego
vamos llego
no la|me|te|se se|puedo|creo|sabia|acuerdo`,
  help: `
^ y? si quiero salir _? que escribo|pongo|mando|digo
que digo|escribo|pongo|mando|hago para salir|entrar|cancela|cambia|preguntar|quita
pasame|comunicame|me con|a|pasas|comunica|comunicas|pasa? con|a|un|la|alguien? %|alguien|un|la|gente|encargado|gerente|humano|persona gente|humano|encargado|gerente|persona?
porque|para necesitan|quieren|piden|que|tengo necesitan|quieren|piden|que? saber|mi|dar? mi? nombre?
quien me escribe|habla|manda
eres|es|sos % o
es|eres|sos|son|habla|hablo con? % $
con quien hablo|estoy|escribo|hablando
hay alguien aqui|alguien?
que opciones hay|tengo|son?
^ ayuda me|porfavor? $
@quiero|me|dame|puede ayuda|ayudar|ayudas porfavor|con?
^ menu|opciones|comandos|info|instrucciones|opcion|soporte $
cuales|que son|hay|tengo|otro? las|mi|son? opciones|comandos|palabras
que puedo|puede|mas|hago|hace|cosas|debo hacer|escribir|mandar|decir|poner|enviar|responder|contestar|puedo|este|hago|sabes?
como funciona|se|hago|le|puedo|cancelo|salgo|me|uso|sirve|trabaja|entro|cambio|hacemos|hacer|agrego|es esto|este|usa|para|hago|la|hacer|funciona|salir|cancela|anoto|apunto|cambiar|agregar|quito|salgo|borro|eso? cancela|salir|cambiar|esto|lista|mas?
para que sirve|es esto|este?
@neg entiendo|se|comprendo|capto|sabemos nada|como|que|bien|esto|la? funciona|hacer|es|mensaje|esto|hago|va?
que es|significa esto|este|eso
de que se? trata|va|es esto|este?
quien|quienes es|eres|son|habla|escribe|sos|esta este|usted|ustedes|ahi|me?
eres|es|sos|estoy|son|hablo|esto un|con|la? un|la? robot|bot|persona|humano|maquina|computadora|real|ia|contestador|automatico
quiero|puedo|puede|me? hablar|comunicarme %
es|eres|son|hay % de? verdad|real|humana|detras
quiero|puedo|puede|me? hablar|comunicarme|comunicar|contactar con %|alguien|un|la|ustedes|gente|encargado|gerente|humano|anfitrion gente|humano|encargado|gerente|anfitrion|empleado|mesero|responsable?
llamame|llamenme|llameme porfavor?
me puede? llaman|llamar $
estoy|muy confundido|confundida|perdida|confundidos
^ que|como !
confundido|confundida
que numero es este|esto|la?
de donde|quien es este numero|mensaje|me?`,
  english: `
en|a ingles porfavor?
habla|hablan|hablas|hay|alguien|puede|quiero que|hablar|escribir|hable|hablas|responder|en? en|_? ingles
@neg hablo|entiendo|comprendo|se|habla|leo|hablamos espanol
cambia|pasa|switch|puede|change a|la|idioma|en|to? idioma|a|en|language? a|to? ingles
solo hablo|hablamos ingles
puede|quiero|mejor? seguir|cambia|hablar|hacerlo? en? ingles
ingles only|solo?
i? speak|talk|write ingles
do you speak ingles
no espanol
^ ingles porfavor? $`,
  spanish: `
en|a espanol porfavor?
habla|hablan|hablas|hay|se|alguien|puede|quiero que|hablar|escribir|hable|hablan|habla|responder|en? en|_? espanol
@neg hablo|entiendo|comprendo|se|leo|hablamos nada? de? ingles
@neg se? hablar|leer ingles
cambia|pasa|puede|switch a|la|idioma|en|to? idioma|a|en? a? espanol
solo hablo|hablamos? espanol
espanol solo
hablo|hablamos espanol
no ingles
me? puede? hablar|escribir|hablas|escriben en espanol
^ espanol porfavor? $`,
  smalltalk: `
ni modo
son|eres|es la maximo|mejor|mejores|crack|cracks
me vemos|veo a? @sec
quedo|quedamos a? pendiente|atento|atenta|atentos|pendientes
que lindo|lindos|lindas|linda|bonito|bonitos|monos son?
dios la|me|te bendiga
con mucho? gusto
muy? amable|amables $
^ buenos $
^ que tal $
mucho? gracias por|a|de|igualmente|bendiciones? todo|la|avisar|usted|ustedes|avisarme|avisarnos|su|responder|esperar|contestar? atencion|informacion|aviso|ayuda|paciencia|espera?
te|se? agradezco|agradecemos|agradecida|agradecido
hola que|como|buenos? tal|esta|estan|dia|tardes|noche|todo|estas? bien?
buenos dia|tardes|noche
que tengan|tenga|tengas|pasen un? buen|lindo|excelente|feliz|bonito|lindos? dia|tarde|noche|fin|jornada
como esta|estas|estan|va|te todo|usted|ustedes|va?
adios
chao|chau|bye|ciao
hasta luego|pronto|manana|la|entonces proxima|vista?
me vemos|nos pronto|luego|otro|manana? dia?
jaja|jajaja|jajajaja|jeje|lol|jiji
de nada
no hay|se|te problema|preocupe|preocupes|preocupen|pasa? nada?
igualmente
que amable|amables|rico|bien|padre|chido|bueno|lindo
felicidades|felicitaciones
^ perdon|disculpa|disculpe|disculpen|siento $
lo siento mucho?
mil disculpas
perdon|disculpa|disculpen|disculpe la|por? la? molestia|molestias|demora|confusion
prueba|probando|test
saludos
tarde|tardes $
bendiciones
un? abrazo|beso|besos|placer
encantado|encantada
feliz dia|noche|cumpleanos|navidad|viernes|tarde
tomen su|el tiempo
sin prisa|apuro
me? encanta su|la|este comida|lugar|restaurante
muero|morimos|tengo de? hambre
no te|se preocupe|preocupen|preocupes`,
  fine: `
okay gracias|entonces|perfecto|excelente?
perfecto gracias?
genial
excelente
dale gracias? $
va $
sale $
listo|listos gracias? $
super
buenisimo
barbaro
estupendo
fenomenal
maravilloso|maravilla
chevere|bacano|chido|padrisimo|joya|copado|guay|bakan
entendido|entiendo|enterado|enterada|enterados|anotado|recibido
me parece bien|perfecto|genial
suena bien
que bueno|bien
bien
por supuesto
cuenta con ello|eso
espero entonces
te|me espero|avisan|aviso
me avisan|avisas|avisa
ahi nos? vemos
todo claro
de lujo
ya quedo
orale
sin problema|problemas
no hay problema|bronca|drama|lio`,
  yes: `
^ si? quitalo todo? !
^ si quita|quitalo|quitame|cancela|olvidame todo? !
^ supongo|creo|pienso que si?
^ pues? si ya? que|ni? modo?
^ si ya ni modo
^ si cancela|quitame|quita|salir porfavor? !
^ si por? supuesto|porfavor|gracias|claro|senor|senora|correcto|exacto|seguro|dale?
^ claro que? si?
^ por supuesto que? si?
^ desde luego
^ seguro si?
^ correcto
^ exacto|exactamente|efectivamente|afirmativo
^ aja
^ confirmo|confirmado|confirma|confirmar
^ simon
^ obvio
^ dale si
^ hazlo|hagalo|haganlo|hacelo
^ adelante
^ s $
^ de una
^ asi es
^ definitivamente si?
^ yes $
^ quiero eso
^ acepto`,
  no: `
^ nones
^ ni loco|loca|hablar|modo|muerto|muerta|pensarlo
^ olvidalo|dejalo
^ n $
^ no gracias|porfavor|perdon|senor|para|senorita?
^ mejor no
^ nunca|jamas|negativo
^ ahora|todavia|aun no
^ no todavia|aun|ahora
^ para nada
^ claro que no
^ de ninguna manera
^ olvidalo|olvidala|dejalo|dejala|ignoralo|ignora|olvida eso|mensaje|anterior?
^ no $
^ no la hagas|hagan|haga
^ tampoco
^ esperame
por equivocacion|error
numero equivocado
me equivoque`,
  changedMind: `
hemos|he cambiado de opinion|idea
cambie de opinion|idea|parecer
me arrepenti|arrepentimos
me la? pense mejor
me eche para atras`,
  nothing: `
no que yo? sepa|sepamos|recuerde
okay por? aqui !
ningun|ninguna|ninguno gracias|nota|alergia|peticion|preferencia|en?
^ nomas gracias? $
nada mas|especial|en|de|que|gracias|por|nomas|adicional|extra? particular|especial|anotar|agregar|momento|notas?
no nada|ninguna|ninguno|hay|tengo mas|nada|nota|alergia|notas|alergias|especial|peticion|preferencias|preferencia|ninguna?
sin notas|nota|alergias|preferencia|preferencias|comentarios|nada|problema
no por? ahora
no es|hace necesario|falta
eso es todo
seria todo|eso
es todo|eso todo?
asi esta|estamos|okay bien|okay?
todo bien|okay gracias?
estamos bien|okay asi?
cualquiera okay|sirve|va?
cualquier|cualquiera mesa|lugar esta|sirve|va bien?
donde sea|haya|hay
me da igual|mismo
da igual|lo
lo mismo
me da la? mismo|igual
no importa
sin preferencia
paso $
na
no se me ocurre nada
ya|con eso|esta todo? basta?
igual`,
} satisfies Partial<Record<MarkKind, string>>;
