import type { BookletTexts } from './booklet-texts.ts'

const ANNEX = { 1: 'I', 2: 'II', 3: 'III' }
const COUNT = ['0', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce']
const some = (n: number, one: string, many: string) => `${n}\u00A0${n === 1 ? one : many}`
// in letters; of masculine nouns
const counted = (n: number, one: string, many: string) => `${COUNT[n] ?? n}\u00A0${n === 1 ? one : many}`
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const list = (words: string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} y ${words.at(-1)}`)

export const es: BookletTexts = {
  tag: 'es',
  issuer: 'Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción',
  cover: 'Cubierta',
  subtitle: (session) => `Programas presentados y examinados en el ${session} período de sesiones`,
  edition: 'Edición en español',
  publishedIn: 'Edición en español. Folleto publicado en árabe, chino, español, francés, inglés y ruso.',
  draft: 'Borrador – no publicado',
  notStated: 'No se indica',
  middot: ' · ', colon: ': ', listComma: ', ', and: ' y ',
  imprint: {
    label: 'Datos editoriales y advertencias', corrigendum: 'Corrección',
    sections: [
      { head: 'El presente texto', text: 'Cada capítulo resume un programa que un Estado presentó y que la reunión examinó, en términos acordados con ese Estado. Describe y no juzga. Las cifras son las del Estado o las de la fuente que se cita junto a ellas; la Secretaría no las ha verificado.' },
      { head: 'Sin orden de mérito', text: 'Los casos siguen el orden alfabético de los nombres abreviados de los Estados en el idioma de cada edición. Que un programa figure o no en esta publicación nada dice de su valor frente a otro, ni de la forma en que un Estado aplica la Convención.' },
      { head: 'Nombres y lugares', text: 'Las denominaciones empleadas para Estados, territorios y autoridades, y la forma en que se presentan los datos, no entrañan juicio alguno sobre su condición jurídica ni sobre el trazado de sus fronteras o límites.' },
      { head: 'Empresas y productos', text: 'Cuando se menciona una empresa, un producto o un sitio web, se hace para describir un programa y no para recomendarlo. Las direcciones de los sitios son las que dieron los proponentes al cierre del texto; su contenido puede haber cambiado.' },
      { head: 'Idiomas', text: 'El texto presentado por un proponente es auténtico en el idioma en que se presentó. Todas las demás versiones son traducciones.' },
      { head: 'Uso', text: 'El texto puede citarse y reproducirse en parte sin autorización, siempre que se indique la fuente y se respete el sentido.' },
    ],
  },
  foreword: {
    head: 'Prefacio',
    standing: [
      'Un programa que da fruto en un lugar solo sirve en otro si se cuenta con sencillez: qué iba mal, qué se intentó, cuánto costó, qué se obtuvo y qué siguió siendo difícil.',
      'La Conferencia pidió que esos relatos se presentaran, se examinaran y se pusieran después por escrito. Este folleto reúne los que se examinaron en un período de sesiones. Cada uno fue propuesto por un Estado, o sugerido por un observador como programa de un Estado; cada uno fue presentado por quienes lo llevan a cabo; y cada Estado interesado ha dado su acuerdo a los términos en que aquí se describe su programa.',
      'Todos siguen los mismos epígrafes, de modo que quien tenga una pregunta hallará la respuesta en el mismo lugar de cada capítulo. Ninguno se sitúa por encima de otro.',
    ],
  },
  thanks: {
    head: 'Agradecimientos', funds: 'Fondos',
    fundsLead: 'El folleto se ha costeado con recursos extrapresupuestarios. La Secretaría da las gracias a:',
    donation: (donor, amount, recordedOn) => [donor, amount, recordedOn && `contribución registrada el ${recordedOn}`].filter(Boolean).join(', '),
    fundsNone: 'No se había registrado ninguna contribución cuando se preparó este texto.',
    programmes: 'Programas',
    programmesText: (states) => `Los programas fueron presentados por funcionarios de los Estados siguientes, que también leyeron, corrigieron y aceptaron el texto de sus capítulos: ${states}.`,
    proposals: 'Propuestas', proposalsText: 'Se agradece a todos los que propusieron o sugirieron un caso. Quienes aceptaron que se los nombrara figuran en el anexo\u00A0II.',
    consultation: 'Consulta', consultationText: 'Los casos fueron seleccionados por la Secretaría en consulta con la Mesa de la Conferencia.',
  },
  contents: { head: 'Índice', front: 'Páginas preliminares', cases: 'Casos', annexes: 'Anexos', aids: 'Instrumentos de consulta', skip: 'Ir al texto' },
  notes: {
    head: 'Notas explicativas',
    sections: [
      { head: 'La Convención', text: 'Por “la Convención” se entiende la Convención de las Naciones Unidas contra la Corrupción. Los números de artículos son los de la Convención, salvo que se nombre una ley nacional.' },
      { head: 'Cifras', text: 'Las cifras, los años y los nombres se dan como los comunicó el proponente. El signo “–” significa que la fuente no da ninguno; “No se indica”, que las fuentes nada dicen. Es posible que las partes no sumen el total, por haberse redondeado.' },
      { head: 'Monedas', text: 'Las sumas se dan en la moneda de la fuente y no se convierten.' },
      { head: 'Comparaciones', text: 'Los programas difieren en su finalidad, su escala y su marco jurídico. Sus resultados se han contado de distintas maneras y no deben compararse entre sí.' },
    ],
  },
  part: {
    head: 'Casos',
    lead: (cases) => cases === 1
      ? 'Un programa, expuesto bajo diez epígrafes, de los datos esenciales a las fuentes.'
      : `${capital(counted(cases, 'programa', 'programas'))}, en el orden alfabético español de los Estados. Cada uno se expone bajo los mismos diez epígrafes, de los datos esenciales a las fuentes.`,
  },
  brief: {
    head: 'Los casos en breve', how: 'Cómo leerlos',
    howText: 'Empiece por donde quiera. Un capítulo se abre con los datos del programa y sigue con el problema, lo que se hizo, lo que se comunicó como resultado y lo que fue difícil. Las “enseñanzas” son las del Estado. “En el debate” recoge lo dicho en la reunión.',
    headings: 'Epígrafes', reading: 'Todos los capítulos los contienen, en este orden.',
    caption: (cases) => cases === 1 ? 'El caso' : `Los ${counted(cases, 'caso', 'casos')}, en el orden alfabético español de los Estados`,
  },
  columns: {
    state: 'Estado', programme: 'Programa', aspect: 'Aspecto', articles: 'Artículos', result: 'Resultado', year: 'Año', source: 'Fuente',
    proposedBy: 'Propuesto o sugerido por', time: 'Hora', item: 'Tema', group: 'Grupo regional', proposals: 'Propuestas', cases: 'Casos',
  },
  chapter: {
    glance: 'Datos esenciales', agency: 'Organismo responsable', aspect: 'Aspecto', articles: 'Artículos', started: 'En funcionamiento desde', legal: 'Base jurídica', resources: 'Recursos',
    proposedBy: 'Propuesto por', suggestedBy: 'Sugerido por',
    articlesOf: (numbers) => `${numbers.length === 1 ? 'Artículo' : 'Artículos'}\u00A0${list(numbers.map(String))} de la Convención`,
    problem: 'El problema', done: 'Lo que se hizo', results: 'Resultados', challenges: 'Dificultades', lessons: 'Enseñanzas', adaptation: 'Cómo podrían adaptarlo otros',
    assistance: 'Asistencia técnica', discussion: 'En el debate', sources: 'Fuentes',
    resultsLead: (state) => `Los resultados que siguen son los comunicados para el programa (${state}), en los términos de la propuesta.`,
    presented: (presenters) => `Presentado por: ${presenters}.`,
    discussedOn: (date) => `Examinado el ${date}.`,
    agreed: (state, date) => `Texto del capítulo acordado${date ? ` el ${date}` : ''} (${state}).`,
    note: (number) => `Fuente ${number}`, tableCaption: 'Resultados comunicados para el programa',
  },
  figure: {
    figure: (number) => `Figura ${number}`, table: (number) => `Cuadro ${number}`,
    shares: 'Proporciones citadas en los resultados, en una misma escala de 0 a 100 %',
    sharesSource: 'Según lo comunicado; en el orden del cuadro. Las proporciones se refieren a conjuntos distintos y no deben compararse.',
    sharesSpoken: 'Gráfico de barras de las proporciones comunicadas, cada una en una escala de 0 a 100 por ciento.',
    timeline: 'Momentos del programa con fecha en el texto', timelineSource: 'Según lo comunicado, en orden cronológico.', timelineSpoken: 'Línea de años con los momentos fechados del programa, en orden cronológico.',
    numbers: 'Cifras citadas en los resultados', numbersSource: 'Según lo comunicado; en el orden del cuadro. Se refieren a cosas distintas y no deben compararse.', numbersSpoken: 'Cifras citadas en los resultados, en caracteres grandes, con las palabras que las comunican.',
    statements: 'Lo que comunica el programa', statementsSource: 'Según lo comunicado; en el orden del cuadro. Las fuentes no dan años ni proporciones.', statementsSpoken: 'Lo que comunica el programa, en los términos de los resultados.',
    groups: 'Propuestas recibidas y casos examinados, por grupo regional del Estado responsable',
    groupsSource: 'En el orden alfabético español de los grupos. Cada bloque es una propuesta; los bloques llenos son las que se examinaron.',
    groupsSpoken: 'Una fila de bloques para cada grupo regional: un bloque por propuesta, lleno si el caso fue examinado.', groupProposals: 'Propuesta', groupCases: 'Propuesta examinada',
    groupValue: (group, proposals, cases) => `${group}: ${some(proposals, 'propuesta', 'propuestas')}, ${some(cases, 'examinada', 'examinadas')}.`,
    began: 'En funcionamiento', percentAxis: '100\u00A0%', afterNumber: '. ',
  },
  annex: {
    number: (annex) => `Anexo ${ANNEX[annex]}`, entry: (annex) => `${ANNEX[annex]}. `,
    selectionHead: 'Cómo se seleccionaron los casos',
    call: 'La convocatoria', callText: 'Se invitó a todos los Estados, mediante nota verbal, a proponer mejores prácticas sobre los aspectos nombrados en la convocatoria. Se invitó a los observadores por carta; cada uno podía sugerir un caso, a saber, un programa de un Estado.',
    received: 'Lo recibido',
    receivedText: (byStates, byObservers, eligible) => `Propuestas de Estados: ${byStates}; sugeridas por observadores: ${byObservers}; admisibles: ${eligible}.`,
    screening: 'Examen previo', screeningText: 'Cada propuesta se leyó conforme a una misma lista: proponente facultado, plazo respetado, programa de un Estado, aspecto de la convocatoria, expediente completo; ninguna persona acusada, ningún Estado comparado con otro. Antes de descartar cualquier propuesta se pidieron aclaraciones.',
    decision: 'Consulta y decisión',
    decisionText: (discussed) => `Se consultó a la Mesa de la Conferencia sobre cada propuesta admisible. La Secretaría decidió después, motivando por escrito cada decisión, e invitó a los Estados responsables a presentar sus programas. Casos examinados: ${discussed}. Que una propuesta no fuera seleccionada no significa que se la considerase insuficiente.`,
    quorum: 'Quórum', quorumText: (required, officers) => `La Mesa tiene ${counted(officers, 'miembro', 'miembros')}. Para cada tema se requería la participación de al menos ${counted(required, 'miembro no recusado', 'miembros no recusados')}, y así fue.`,
    recusals: 'Recusaciones', recusalsText: 'Los miembros cuyo Estado había propuesto un programa, o era responsable de él, no participaron en el examen del tema correspondiente:',
    recusalsNone: 'Ningún miembro fue recusado.', recusal: (office, state) => (state ? `${office}: ${state}` : office),
    proposersHead: 'Propuestas y proponentes', proposersCaption: 'Propuestas cuyos proponentes aceptaron figurar, en el orden alfabético español del Estado responsable', proposersNone: 'Ningún proponente pidió figurar.',
    agendaHead: 'Programa de la reunión', agendaText: 'Cada Estado dispuso del mismo tiempo para presentar y para responder; el orden fue alfabético.', agendaCaption: 'Desarrollo de la reunión', agendaNone: 'El programa de la reunión no forma parte de esta edición.',
    agendaOpening: 'Apertura',
    agendaHours: (place, offset) => `Cada Estado dispuso del mismo tiempo para presentar y para responder; el orden fue el alfabético inglés de los Estados. Las horas corresponden a la hora local (${place}, ${offset}).`,
  },
  index: { head: 'Índice analítico', entry: 'Índice por artículo, Estado y tema', byArticle: 'Por artículo de la Convención', byState: 'Por Estado', byTheme: 'Por tema' },
  colophon: {
    head: 'Colofón', edition: 'Edición', editionText: (number, issuedOn) => `Edición en español, número ${number}.${issuedOn ? ` Publicada el ${issuedOn}.` : ''}`,
    notIssued: 'Esto es un borrador. No se ha publicado y no debe citarse.', correction: 'Los errores se corrigen con una nueva edición; esta permanece en su dirección.',
    texts: 'Textos acordados (SHA-256)', textsNone: 'Aún no acordado', agreedOn: (date) => date, data: 'Datos de esta edición (SHA-256)',
    letter: 'Tipografía', letterText: 'Folleto compuesto en Source Serif y Source Sans. A4. Las figuras se trazan a partir de los datos de cada capítulo; los colores de los capítulos no tienen significado.',
  },
}
