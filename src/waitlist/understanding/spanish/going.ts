import type { MarkKind } from '../language';

/** Spanish phrases about leaving the list, being forgotten and staying after all. */
export const goingPhrases = {
  leave: `
nos fuimos a los|las|un|una|otro|otra|comer|cenar
^ si? quitame de|en? este|la|su? lista|espera|turno|ahi? porfavor?
quitame|quita a? de|la|este|su lista|espera|registro
quita|cancela mi|me @spot|nombre|grupo|familia de|en? la|su? lista?
cancela mi|la|este|me @spot|espera|lista|nombre de|en|a|para? lista|nombre|#|_?
quita|cancela nombre de|en la lista
quita|cancela a _ de la|su lista
quiero|puede|puedo|tengo|debo|hay|vamos que|me|a|de? cancela mi|la|este? @spot|espera|lista|todo? en|de? la? lista?
quiero|puede|puedo|tengo|vamos a|que? me? quitame|salir|quita de? la|este? lista|espera?
me? quita de la lista
me? puede|quieres? quita|quitame de? la|este lista
quiero salir|quitarme|irme|irnos de? la? lista?
salir|salgo|abandonar|abandono|deja de? la|mi|este lista|espera
me salgo|bajo|borro|retiro|quito|desapunto|bajamos|retiramos|borramos|quitamos de la|este lista
me retiro|retiramos|bajo|salgo|bajamos|desapunto|borro $
cancela porfavor|todo? $
^ cancela todo|porfavor|gracias|ya|nomas? $
si? cancela mi? @spot
cancela # gente
cancela lo de _
darme de|la? baja
de baja $
deja|paren|para|parar de mandar|enviar|escribir|molestar|mandarme|enviarme|escribirme|mandarnos me|te? mensaje?
@neg me? mandes|manden|envien|envies|escriban|escribas|mande|envie mas? mensaje|nada? mas?
desuscribir|desuscribirme|desuscribame
doy|dejo mi lugar|mesa
salir ya? de? la? lista`,
  leaveIfAlone: `
baja|salir|cancela|stop|parar|alto|quitame|abandonar|leave|retirar|fin
me vamos|retiramos|marchamos|retiro|marcho|largamos|largo|piramos|piro|rajamos|abrimos ya? $
tengo|debo|debemos que? irme|irnos|salir|ir|cancela
hasta aqui llego`,
  giveUp: `
mejor? la? deja para otro dia|vez|momento|ocasion
@neg cuenten|cuente|cuentes|cuentan con nosotros|nosotras|me|mi $
ya? me? hemos|he ido|marchado|largado|retirado|vuelto
terminamos|acabamos|termine|acabe comiendo|cenando|yendo|almorzando|pidiendo en|a|con|otro|elsewhere? _? _? _? $
@neg la? vamos a necesitar|ocupar|requerir|usar ya? la|mi? mesa|lugar? hoy|ya? $
ya me? fuimos $
olvidalo|dejalo|olvidalos ya|mejor? es? mucho|demasiada|muy espera|lista|tiempo|larga
ya comimos unos|un|algo _?
ya comimos $
encontramos mesa|lugar a? lado|enfrente
me? tuvimos|tuve|tengo que ir|irnos|irme|salir|retirarnos $
desisto|desistimos $
me? fuimos a|para? comer|cenar? a|en? elsewhere
^ yano gracias? $
me vamos a ir ya? $
decidimos|decidi ir|irnos|comer|buscar|cenar|irme a|en? elsewhere|otro?
comeremos|cenaremos|comere|cenare|almorzaremos en elsewhere
estamos sentados en? elsewhere
^ otro dia sera? $
@neg quiero la|mi|este|un|espero|estar|seguir|ir|mas|comer|cenar|nada|continuar? mesa|lugar|espero|lista|en|mas? mas|la? lista?
yano quiero|vamos|puedo|espero|@need|llego|alcanzo|asistiremos|hace|es|me|estamos|interesa a? poder|ir|falta|necesario|interesa|alcanzo|llego|esperar|interesados|asistir|quedamos|estar|venir? la|un|mi|ir|espero|llego|mas|a|asistir? mesa|lugar|cena|comer? $
yano @need mesa|la|lugar|nada|esperar? mesa|lugar?
@neg puedo|vamos|alcanzo|llego|logro|logramos a? poder? asistir|ir|llego|venir|esperar|seguir|quedarnos|quedarme|quedar|estar|acudir|presentarnos a|mas|esperando|la|hoy|esta|tanto|ya|tampoco? cena|mesa|mas|tiempo|restaurante|noche?
@neg vamos|asistiremos|asistire|esperamos|llego mas|ya|hoy|siempre|finalmente|tanto? $
@neg voy a esperar|ir|poder|seguir|asistir|llegar|quedarnos|quedarme mas|ir|esperando|tanto? tiempo?
me vamos a|para elsewhere|comer|cenar|otro|cocinar elsewhere?
me vamos elsewhere
vamos a comer|cenar|buscar|ir|pedir|probar|intentar|tomar|almorzar|desayunar|checar|ver en|a|algo|otro|la|con? elsewhere
hace|hay? muy|mucho|demasiada|tanto frio|calor|lluvia|ruido|tarde|hambre|cansancio|gente|viento|fila para espero|seguir|estar|quedarnos|quedarme aqui|afuera|parados?
mejor vamos|comemos|cenamos|me|pedimos|otro|lo|buscamos a|en|vamos|dia|para|dejamos? elsewhere|dia|otro|vez? dia?
mejor|sera|para|vuelvo|volvemos|regresamos|venimos|vamos|la|quede|queda|dejamos|vengo para|en? otro dia|ocasion|vez|momento|oportunidad
me? vamos ya|de|yendo|mejor|a? aqui|ya|retirando|yendo $
ya? me? fuimos|vamos a|para|de|sentamos|sentaron? elsewhere|aqui|otro? $
ya comimos|sentamos|pedimos en? elsewhere|algo|ya|pizza|comida|delivery|domicilio|otro?
comimos|sentamos|pedimos en? elsewhere|algo|ya|pizza|comida|delivery|domicilio|otro
ya? me sentamos en|a elsewhere|otro|enfrente|lado
ya? me sentaron elsewhere|enfrente|en|otro|lado elsewhere|otro?
ya encontramos|tenemos|estamos|nos otro|elsewhere|mesa|lugar|en|comiendo|sentaron en? elsewhere|otro?
encontramos|fuimos|comiendo|comimos mesa|lugar|algo|en|a|un|otro|ya? en|mas|lugar? elsewhere|otro|cerca|mejor|rapido|opcion|cosa? $
estamos|tengo mesa|lugar|algo|en|un|comiendo? en|mas|lugar? elsewhere|otro $
ya? estamos en elsewhere
cansamos|canse|cansados|aburrimos|hartos|harto|cansada|cansado de espero
me? cansamos|canse|aburrimos|rendimos|rindo|hartamos de? espero?
@me hubo|surgio|salio|hay|cambio|tenemos|cambiaron un|de|otro|los? cambio|plan|planes|otro? de? planes?
cambio de planes
hemos|he cambiado de planes|plan
cambiamos de planes|plan
tenemos|hicimos otro planes
dale|dame|da|doy|den|dar|pasa|regala|ofrece|entrega|pueden a? dar|darle|la? mi|la|este mesa|lugar a|para otro|alguien|quien|la|siguiente|proximo|gente|demas|sigue|que gente|mas|siguiente|familia|quiera|sigue|cliente|pareja|proximo?
doy|dejamos|soltamos|libera|liberen|liberamos|libero|pasamos mi|la|este mesa|lugar a|para|libre? otro|la|alguien? siguiente|gente|mas?
puede dar|darle|usar|asignar|liberar|pasar mi|la|este mesa|lugar a? otro|alguien|la? gente|siguiente|mas|cliente?
@neg me? guardame mi|la? mesa|lugar|mas?
@neg me? espero|esperen|esperes mas|a|por? me?
@neg es necesario|necesaria ya? la|mi? mesa? $
paso de|por esta|la mesa|lista|turno|hoy
me rindo
ya pedimos|ordenamos comida|pizza|delivery|domicilio|algo|en?
tiramos la toalla
mejor otro dia
olvida|olvidate|olvidense|olviden de? la|mi mesa|lugar|lista
dejamos para otro dia
prefiero no? irnos|irme|ir|buscar|comer|esperar a|otro|mas|en|algo? elsewhere|lugar|cerca?`,
  cancelThat: `
cancela la|eso|esto|todo
cancela eso|esto|todo`,
  handBack: `
dale|da|den|dame|pasa a? otro|alguien|la|siguiente mesa|gente|mas|siguiente?
dale a? otro|la|alguien gente|siguiente|mas?
dale a? la que sigue|siguen|sigo|viene|esta|estan|van
que la|mi? pase|use|ocupe|tome|siente|tomen otro|la|alguien|siguiente gente|siguiente|mas?
la? puede soltar|liberar la|mesa?
suelta|suelten|sueltala|sueltenla|libera|liberen la? mesa?
@neg la quiero
yano la quiero|@need
ya fuimos
dejala|dejenla|deja ir
^ saltame $
dale|dame|da|den|doy|pasa mi|la mesa|lugar $
^ paso $
se? la puede|den|dan dar|pasar|den? a? otro|alguien gente?`,
  forget: `
quita todo la? mio|mia
quita mi numero $
olvidame $
olvida|olvidate|olvidense|olviden de? me|mi $
olvida mi @datos
quita|quitame todo? mi @datos|numero|data personales? de? la|su|todo? sistema|base|registros|telefono|lista? de? datos?
quita|quitame|cancela toda? mi|la @datos|numero personales|personal?
quitame todo la que _ de me|mi
quita todo lo|mi|de|sobre? @datos|que|informacion? tienen|tienes|tengan|tengas|saben|de|personal|sepan? de|sobre? me|mi|yo?
quita todo de|sobre mi|me
quitame de la? su? sistema|base|registros|archivos|sistemas|computadora de? datos?
quiero|puede|puedo que? me|mi? olviden|olvides|olvidame|olvide|olvida $
quiero|puede que? me? olvida|olviden|olvides|borren mi|todo|la @datos|numero|de|mi|la? mi? @datos?
@neg quiero que? guarden|tengan|almacenen|guardes|tengas mi @datos|numero
@neg guardame|almacenen mi @datos|numero
@neg quiero que? guardame|tengan|almacenen|quede|queden nada|todo|ningun mi|de|sobre|mio|dato?
derecho a|de la? olvido|supresion|cancelacion
ser olvidado|olvidada|olvidados
quita|cancela mi cuenta|perfil
proteccion de datos
rgpd|gdpr|lopd`,
  stay: `
@neg la dale|den|cedan|suelten $
todavia me? interesa|quiero|queremos la|mi mesa|lugar
eso|este|la? la|lo? mando|envio|escribio|puso|mandaron mi|un|la @rel
quiero|mejor conservar|mantener|guardar|conservo mi|la lugar|mesa|turno
^ guardame mi|la? mesa|lugar? $
@neg quise|queria|quiero|queriamos|quisimos cancela|salir|irme|irnos|quita|quitame
mejor me? espero|quedamos|quedo|sigo|quedarnos aqui|espero?
@neg se la de|den|des|da|dan|demos a? nadie|otro?
@neg la suelten|suelta|suelte|sueltes todavia|aun?
yo? no dije|digo|pedi que? me? quiero? ir|irme|salir|cancela
olvida|olvidate|olviden|ignora|ignore|ignoren la? de? cancela|salir|quitame
@neg @go? @go? me|te|la? @quit me? mi|la|de|a? mesa|lugar|lista|nombre|espera|#? la|de? lista?
@neg @go? @go? @quit
@neg quiero|voy|pienso|pensamos a? que|me? @quit|perder|irme|irnos|salir|quiten|cancelen mi|la|de? mesa|lugar|lista? la? lista?
@neg pierdas|pierdan|pierda|perder|quiero mi|la|perder lugar|mesa|mi
@neg la suelten|sueltes|den|des
@neg den|des|regalen|de|da|dan|cedan|dar|suelten|sueltes mi|la|este mesa|lugar a|todavia|aun|otro? nadie|otro?
@neg dejen|dejes ir|sin mi? mesa|lugar?
@neg me? hemos|he ido|cancelado|salido|marchado
@neg me vamos|fuimos|moveremos|movemos a|de|todavia|aun? aqui|ningun|irnos|lado|ir|elsewhere?
@neg me|te|se? vayan|vaya|vayas? a? olvida|olvidar de? me|mi|nosotros?
dejame|guardame|sigo en|ahi|asi|mi|como|la? la|este|mi|esta? lista|lugar|mesa|espera
dejame $
guardame mi|la mesa|lugar
todavia|aun|si|sigo la? quiero|me|interesa|espero|seguimos|vamos|interesados la|mi|interesa|esperando|interesados|un? mesa|lugar?
todavia|aun quiero|sigo|vamos|estamos|espero mesa|la|a|aqui|en|interesados|esperando|lugar? lista|mesa|lugar|ir|comer?
si quiero la|mi|mesa|seguir|quedarme|quedarnos|esperar? mesa|lugar|esperando?
quiero|voy|me a? quedarme|quedarnos|quedamos|quedo|seguir|permanecer|continuar|esperar|mantener en|aqui|la|esperando|mi|hasta|mejor? la|mi|lugar? lista|lugar|mesa?
me quedo|quedamos aqui|en|la|esperando? la? lista|espera?
^ seguir|sigo|quedarme|quedarnos en|esperando? la? lista?
sigo en la? lista
sigo interesado|interesada|interesados|queriendo
fue|era|es|mande|puse|escribi|envie|apreto sin|un|por|la? error|equivocacion|querer|accidente
por|sin error|equivocacion|accidente|querer
me equivoque de|con|al? palabra|mensaje|tecla|mandar|opcion|boton|enviar?
@neg era|fue eso|para|un|cancelar|mi? cancelar|intencion?
dejalo|dejala|deja|dejenlo asi|como|todo esta|estaba|asi?
vuelve|vuelvan|vuelva|regresa|regresame|reincorpora a? @anotame|ponme|anotar|meter?
deshacer
esperamos nomas|no|sin hay|problema|te|se problema|preocupes|preocupen?`,
} satisfies Partial<Record<MarkKind, string>>;
