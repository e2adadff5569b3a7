import type { MarkKind } from '../language';

/** Spanish phrases about joining with a party and changing its size. */
export const partyPhrases = {
  resize: `
puede? ser para|de? # en? vez|lugar de _
subimos|pasamos|bajamos de? #? a #
ahora|ya|siempre|finalmente somos|son|vamos|quedamos|estamos un? grupo|familia|mesa? de|la? # gente?
solo|nomas llego|llegamos|vinieron|quedaron|quedamos|vinimos # gente?
me? puede|quiero sube|subir|suba|suban|subes|bajar|baje|bajen|agrega|cambia|aumentar mi|la? mesa|grupo|lugar? a|para|de #
# ahora $
eramos #
^ ibamos a ser #
a? lo mejor vamos|somos|son #
capaz|quiza|quizas|talvez|posiblemente|lo que|mejor? vamos|somos|son # $
quise|queria|quisimos poner|decir #
somos|son|vamos # en? lugar|vez de _
en? lugar|vez de _ somos|son|vamos|anota|cambia|mejor|seria|que? #
cambia @it? @it? @it? @it? a|para|por|de|en # gente|ahora?
cambia @it? @it? de # a|por|para #
cambia # a|por|para #
cambia #
cambia @it? @it? que|ahora son|somos #
cambia @it? @it? a? un|otro? mesa para|de #
ahora|finalmente|final|resulta que? vamos|somos|son|estamos|hay|quedamos a? ser? # gente|solo?
la? final somos|son|vamos #
somos|son ahora|finalmente|ya|solo|mejor|siempre #
ahora|mejor|siempre # gente?
vamos|somos|son|estamos|quedamos # ahora|finalmente|siempre
no|yano vamos|somos|son # sino|somos|son|vamos|es|ahora|mejor ahora? # ahora?
# no #
# en lugar|vez de # vamos|somos|son|mejor #
de # a #
que son # porfavor|mejor|ahora?
mejor un|otro? mesa? para|de #
mejor|ahora que? sea|sean #
mesa para # ahora|mejor
quise|queria decir #
digo #
perdon|corrijo|correccion|equivoque|error|ups|uy somos|son|es|era|eran|vamos|para|mejor? #
era|eran para? #
subio|bajo|aumento|crecio|aumentamos|crecimos|bajamos a|de a? #
la? grupo|numero crecio|aumento|bajo|es|cambio|ahora ahora? a? #
@size es|son|ahora|cambio ahora? a? #
@me? falto|faltaron decir|contar
quiero|puede|puedo mesa|lugar mas grande|chica|amplia para? #
un? mesa mas grande|chica|amplia para? #
nomas|solo vamos|somos|son|quedamos a? ser? #
vamos|somos|quedamos nomas|solo #
solo|nomas|apenas # ahora
quedamos #
se sumo|sumaron|agrego|unio|unieron % y|ahora|ya|por somos|vamos|son|total ahora? #`,
  corrects: `
en? vez|lugar de un? mesa? para? #
puse|dije|pusimos|dijimos|escribi|mande|decia|dice|pone # gente? por|sin? error|equivocacion|querer?
no|yano somos|vamos|eramos|son #
no no # $
no # $
me equivoque $
no eramos|iban|era #`,
  join: `
sin cita $
me? puede|puedo? atender|atiendan|atiende|atendiera|atienda|atendieran hoy|porfavor?
quiero|vengo|vine|venimos|cita|turno|para|hacerme|espero|solo a|por|para|de? un|la? @servicio y|con? @servicio? de? pelo|cabello?
^ @servicio y|con @servicio|corte
^ un? @servicio
vengo|vine|venimos a|por|para un|la? consulta|revision|limpieza
hacerme|arreglarme|pintarme la? uñas|unas|pelo|barba|cabello|cejas
turno|cita para|de teñirme|tenirme|pintarme|cortarme|peinarme
para|vengo|quiero teñirme|tenirme|peinarme
dijeron|dice que mande|mandara|escriba|escribiera|escribir|mandar|es|escribieramos un? mensaje? a|aqui|por? este|aqui? numero? para? espero|anotame|la|un|entrar? lista|mesa?
# somos|venimos|vamos|seremos en? total? $
vengo|voy # $
solo|nomas|es|seria para # $
^ para mi #|solo? $
^ solo|nomas para mi $
quiero|vengo|vine a? cortarme|afeitarme|rasurarme|arreglarme|pelarme la? pelo|cabello|barba?
hacer|hago|ponerme|ponernos en? lista
me vuelven|vuelve|regresan a poner|anotar|anota|meter|agrega
otro vez en|a la lista
me metes|meterias|metieras en|a la lista
^ por # $
^ nomas|solo # gente? $
^ nosotros #
quiero|vengo|vine|venimos|cita|turno|espero|consulta a? ver|con|para? con? a? la? doctor|doctora|medico|dentista|veterinario|barbero|enfermera|especialista|peluquero
quiero|cita|turno|para|hacerme|hacer|vengo a|para|por|de? un? corte|afeitado|rasurada de? pelo|cabello|barba?
hay|tiene|tienen|tendran|tendrias|tenes|tienes|habra|habria mesa|lugar|espacio|algo libre|disponible? para? #?
hay|tiene|tienen mesa|lugar libre|disponible para? #?
hay|tiene|tienen|tenes|tienes|tendran|tendrias|habra un|algun|alguna mesa|lugar|espacio|chance libre|disponible? para? #?
quiero|puede|puedo|me|se un|la|tener|pedir|reservar|dar|agarrar|conseguir|coger un|la? mesa|lugar para|de? #?
@quiero @dar? un mesa|lugar para|de? #?
@quiero @dar? mesa|lugar para|de? #?
mesa|espacio para|de|p|por #
lugar para|p #
mesa|lugar para|de mucho|varios|algunos|unos|toda|me|nosotros gente|la? familia?
^ un de|para #
mesa # gente
mesa # $
^ mesa $
# lugar|espacio|asientos|cubiertos
otro mesa para #?
mesa|lugar libre|disponible para #
@anotame|anota # en? la? lista?
@anotame para #
@anotame a|en|con|para la? lista|mesa|grupo para|de? #?
@anotame para|de|con un? mesa? para? #?
@anotame
quiero|puedo|puede|como? @anotame|anota|entrar|formarme|esperar|estar|ir|unirme|ingresar|sumarme en|a|para la? lista|mesa para? #?
quiero|puedo|como hago para? ponerme|entrar|unirme|sumarme|ingresar en|a la lista para? #?
en|a la lista para #
entrar|unirme|ingresar a|en la lista
anota|agrega mi nombre|familia|grupo en|a? la? lista?
anota|agrega a|en % en|a? la? lista?
anota|agrega % en|a la lista
anota|agrega # en|a la lista
me|te anoto|apunto|pone|ponen|pones|anotas|apuntas|anotan|apuntan|agrega|agregan|metes|anotarias|apuntarias en|a|para? la? lista? para? #?
puede|quiero anota|anotame para|en|a? la? lista? para? #?
lista para #
grupo|familia|fiesta|grupito de|para #
grupo|familia|somos de|un? grupo? grande|mucho|varios|bastantes
grupo #
vamos|somos|son|estamos|venimos|viene|iriamos ser? # $
vamos|venimos|viene|iriamos a ser # $
vamos|venimos a # $
vamos|somos|son|estamos|venimos a? ser? # gente|en|y|con|nomas|solo?
somos|seria|para un grupo|mesa|familia de|para #
somos|seria un mesa|grupo|familia|pareja de|para? #?
seria para? #
venimos|vengo con #
para comer|cenar|almorzar|desayunar|tomar #?
# para comer|cenar|almorzar|desayunar|tomar|la? barra|terraza|cena|comida|almuerzo|desayuno?
para #
para # gente|nomas|solo?
cena|comida|almuerzo|desayuno para #
un? lugar para # gente?
lugar|a nombre para #
quiero comer|cenar|almorzar|desayunar|sentarme|sentarnos
guardame un mesa|lugar|espacio para? #?
guardame mesa|lugar para? #?
hacer|tener un reserva para? #?
unirse|unirnos a la lista
solo para? #
total de? #
quiero|puedo|puede un turno|cita|espacio para? #?
dame un? turno|mesa|cita para? #?
dame un? lugar|mesa en|a? la? lista? para? #?
formame|formo`,
  more: `
+|mas # asi|y|ahora|ya
% se? me? @viene|une|unen|suma|suman|viene|llegan
^ y|tambien|mas|plus|ah mi|un|la @rel|amigo|amiga tambien|mas? $
^ mi|un|la @rel tambien $
sumale #|un mas|gente?
puede viene|venir|sumarse|unirse un|otro|# amigo|amigos|gente|mas|nino|adulto? mas?
@viene|llego|sumo|unio|une|uno|agrego|agrega|agregaron|sumaron|suman|unen|unieron|junto|apunto|aparecio|llegan|aparecieron # gente|amigo|amigos|nino|ninos|adulto|invitados? mas?
se|me? @viene|sumo|unio|une|uno|agrego|agregaron|sumaron|suma|suman|unen|unieron|junto|apunto un|otro|# gente|amigo|amigos|nino|ninos|adulto|@rel? mas?
se|me @viene|sumo|unio|une|agrego|suma|junto|apunto @rel
@viene otro|un gente|amigo|amigos|@rel|nino|ninos|adulto|mas? mas?
@viene mi|la @rel tambien|ahora|mas|con? me?
mi|un|la|otro @rel tambien? @viene|viene|sumara|suma|une tambien|con|a? me|nosotros?
@viene alguien mas
alguien mas @viene?
# gente|amigo|amigos|nino|ninos|adulto|silla|lugar|invitados|@rel|asientos? mas|extra|adicional|adicionales gente?
un gente|amigo|amigos|nino|ninos|adulto|silla|lugar|invitado|invitada|asiento mas|extra|adicional
otro gente|amigo|amigos|nino|ninos|adulto|lugar|invitado|invitada|asiento mas|extra|adicional?
un mas $
# mas
un mas en|para|a? la|mi mesa|grupo|lista
otro # gente|mas?
otro gente|amigo|amigos|@rel|adulto $
agrega # mas|gente|nino|ninos|adulto|@rel? gente|mas|a? mi|la? mesa|grupo|reserva|lista?
puede? agrega otro|un gente|@rel|amigo|amigos|mas|nino|ninos|adulto|lugar|silla|asiento? mas|a? la|mi? mesa|grupo|lista?
agrega a mi|un @rel|amigo|amigos|hijo|hijos
agrega % a la|mi mesa|grupo|lista|reserva
vamos|somos|son # mas
tengo|traigo|traemos # gente|amigo|amigos|nino|ninos|@rel? mas
traigo|traemos|llevo|llevamos a? un|otro|mi gente|amigo|amigos|@rel mas?
mas # $
mas otro|un $`,
  fewer: `
#|uno|alguien @neg llego|vino|aparecio|viene $
# de me|nosotros|nosotras|la|ellos se|me? fue|fuimos|fueron|cancelo|rajo|bajo|enfermo $
bajale|quitale|restale|quita|resta|descuenta #|un|uno $
bajale|quitale|restale #|un|uno gente|lugar?
# de la? me|nosotros|mi|la|este? amigo|amigos|grupo|hijo|hijos? @neg va|van|viene|pueden|podra|llegan|llega a? poder? venir|ir|llegar|viene?
#|un|otro|alguien @neg puede|va|van|viene|llega|llegan|asiste|asistira a? poder? venir|ir|llegar|viene|asistir?
#|un gente|amigo|amigos|@rel|nino|ninos|adulto|invitados @neg puede|va|van|viene|llega a? poder? venir|ir|llegar|viene|asistir?
mi|la|un @rel|gente|amigo|amigos @neg va|van|viene|llega a? poder? venir|ir|llegar|viene?
mi|la|un @rel|gente|amigo|amigos @neg puede a? poder? venir|ir|llegar|viene|asistir|acompanarnos
mi|la|un @rel|gente|amigo|amigos @neg puede $
mi|la|un @rel|gente|amigo|amigos se ha|han? rajado|ido|enfermado|cancelado|bajado|fue|enfermo|cancelo|bajo|rajo
#|uno|un @rel|gente|amigo|amigos? se|me? fue|fueron|enfermo|bajo|rajo|cancelo|cancelaron
@neg viene uno|#|un|mi|la gente|@rel|amigo|amigos?
me cancela|cancelaron|fallo|fallaron|falto #|uno|un|mi|alguien gente|amigo|amigos|@rel?
se|me bajo|bajaron|cayo|cayeron|fue|fueron|rajo|rajaron #|uno|un gente|amigo|amigos|@rel?
# gente|amigo|amigos|nino|ninos|adulto? menos
un gente|amigo|amigos|nino|ninos|adulto? menos
menos #
somos|vamos|hay # menos
quita #|un gente|amigo|amigos|lugar|adulto|nino|ninos de|a? la|mi? mesa|grupo|reserva?
quita un|# silla|lugar menos`,
} satisfies Partial<Record<MarkKind, string>>;
