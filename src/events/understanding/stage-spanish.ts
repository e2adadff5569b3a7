import type { StageLanguage } from './stage-language';

/** How Spanish-speaking people write to a stage. */
export const stageSpanish: StageLanguage = {
  own: `
mi|nuestra _? pregunta|preguntas de? antes?
la mia
lo|la|esa que _? @sent`,
  alone: '',
  classes: {
    sent: 'pregunte preguntamos mande mandamos envie enviamos hice hicimos escribi escribimos puse deje',
    gone: 'entro salio paso pasa leyeron eligieron escogieron aprobaron aceptaron llego contestaron respondieron hicieron recibieron toca tocara sale va viene esta estara quedo sigue cuando ya leida elegida aceptada aceptado seleccionada publicada aprobada contestada respondida hecha recibida',
    drop: 'borra quita retira retirar retiro retiren elimina cancela anula olvida ignora ignoren saca saquen sacar descarta descarten suprime suprimir suprimen tacha tachen quiten quitar deshaz',
    show: 'lea lean leas leer haz hagan hagas hacer pon pongan pongas publica publiquen publique usa usen uses use muestra muestren muestres muestre digan digas diga menciona mencionen menciones mencione',
    dear: 'amor carino cielo mama mami papa papi mijo mija bebe gordo gorda',
  },
  phrases: {
    status: `
@gone ya? OWN
ya|se|va|van|me|les|nos|han|ha|cuando|como|donde|cuanto|cuantos|que|en|por|si|fue _? _? _? _? OWN
OWN ya|no|se|me|fue|ha|esta|sigue? _? @gone
que paso|pasa|pasara|hay|fue|sabe|onda con|de OWN
alguna|hay|algo|tienen? novedad|novedades|noticia|noticias|avance|nuevo de|sobre|con OWN
cuantos votos llevo|tengo|tiene|van|lleva|hay|llevamos? OWN?
votos llevo|tengo|lleva|tiene
estado|numero|lugar|posicion|turno de OWN
^ estado|posicion|turno|votos $
^ y? OWN $`,
    withdraw: `
@drop OWN
quiero|quisiera|prefiero|necesito|pueden|puedes @drop OWN
no @show OWN
^ no la|lo @show $
^ @drop $
@drop la|esa pregunta $
@drop la|el? pregunta? numero? # $
retiro lo dicho`,
    keep: `
no @drop OWN`,
    unnamed: `
anonimo|anonima|anonimamente|anon
en|de anonimo|anonima|anonimato|forma
no? decir|dar|poner|mostrar mi|el nombre|nombres
sin mi|el|dar|decir|poner|mostrar? mi|el? nombre|nombres
no @show mi|el nombre
sin que salga|aparezca|figure|se|diga|digan|muestre|muestren
no quiero que se sepa|vea|diga|note
que no salga|aparezca|figure|salga mi|el nombre
que no se sepa|diga|vea|note _? _? _? soy|nombre|fui
no quiero _? _? _? mi|el nombre|sepa`,
    named: `
no anonimo|anonima|anon
no soy|es|hace anonimo|anonima|falta`,
    help: `
como se|hago|puedo|podemos|hacemos|le|puede|debo? para|hago|se? preguntar|pregunto|vota|votar|voto|participa|participar|participo|mandar|mando|envio|enviar|usa|uso|hacer|pregunta algo|una|preguntas|esto|por|aqui|la? pregunta|preguntas?
como se|hago|puedo? haz|hacer|hago|mandar|enviar|mando una|mi|otra|preguntas? pregunta|preguntas?
como se haz para? pregunta|preguntar|votar|participar|enviar|mandar
se puede|pueden votar|pregunta|preguntar|participar _? _? _? _?
como funciona|va|sirve|es esto|este|esta|el|la|eso? numero|votacion|voto|sistema|cosa|de|lo? preguntas|votar|votos?
que tengo|hay|debo|puedo|hago|debemos|tenemos que|para? mandar|escribir|poner|hacer|enviar|decir|mando|escribo|pongo para? preguntar|votar|participar? algo|una? pregunta?
para que es|sirve este|esto|el numero|telefono?
que es este|esto numero|telefono?
de quien|que es este numero
ayuda|instrucciones|opciones|comandos`,
    courtesy: `
^ hola|holi|holis|hi|hello|buenas|saludos|quetal
^ buenos|buenas|buen dias|tardes|noches|dia
^ gracias|bravo|felicidades|felicitaciones
^ muchas|mil|muchisimas gracias
^ genial|perfecto|excelente|que gracias|bien|bueno|buena|gran|charla|bonito|bonita|maravilla|noche|lindo
^ me encanto|gusto`,
    private: `
^ @dear
@dear $
llego|vamos|voy|llegamos|llegare tarde
guarda|guardame|guardenme|guarden|aparta|apartame|apartenme _? lugar|sitio|asiento|silla
compra|compras|traete|trae|pasa _? _? leche|pan|panales|huevos|ninos
llamame|marcame|avisame cuando|luego|ya|porfavor|al?
te quiero|amo|extrano`,
  },
  approving: `voto votos votar vota voten apoyo apoyamos apoyar gusta encanta quiero mas + sumo igual mismo misma buena buenisima bueno gran
excelente mejor importante genial interesante numero si acuerdo tambien secundo favor prefiero pregunten preguntenla haganla hagan leanla`,
  beside: `iba preguntar eso yo me a la el lo de que por para es esta esa ese en con y una un pregunta preguntas numero nr no una uno porfavor haz hagan
lean contesten respondan pregunten preguntenla haganla leanla contestenla respondanla gracias muy mi va mas quiero tambien sumo le doy`,
  asking: `que cual cuales como cuando donde cuanto cuantos cuantas cuanta quien quienes pregunta duda puede pueden podria podrian explica explique expliquen`,
};
