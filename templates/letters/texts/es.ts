// What the official letters say in Spanish (M-5). The short name of a State stands in brackets or after a dash, where it needs no article.

import type { SameKeys } from '../../words.ts'
import { flat, type en, type OfficialKind } from './en.ts'

const titles: Record<OfficialKind, string> = {
  invitation: 'Invitación a proponer mejores prácticas',
  extension: 'Prórroga del plazo de presentación de propuestas',
  clarification: 'Solicitud de aclaraciones: {{reference}}',
  notEligible: 'Resultado del examen previo: {{reference}}',
  namedState: 'Caso sugerido que se refiere a un programa de un Estado – {{entity}}: {{reference}}',
  selected: 'Invitación a presentar un programa: {{reference}}',
  suggestionSelected: 'El caso que ustedes sugirieron: {{reference}}',
  notSelected: 'Selección de casos: {{reference}}',
  clearance: 'Resumen que se somete a su acuerdo: {{reference}}',
}

const notes: Record<OfficialKind, string[]> = {
  invitation: [
    'tiene el honor de invitar al Estado que esta representa ({{entityInSentence}}) a que proponga mejores prácticas para la reunión que la Conferencia dedicará a la lucha contra la corrupción en su {{session}}.',
    'Cada propuesta se refiere a un programa del Estado sobre uno de los aspectos de la Convención que se nombran en la convocatoria. Se formula en las páginas destinadas a los puntos de contacto, donde puede redactarse, modificarse y retirarse hasta el cierre de las propuestas, el {{closes}}.',
    'La Secretaría, en consulta con la Mesa, seleccionará hasta cuatro casos. La selección no entraña clasificación alguna de los Estados ni de los programas.',
  ],
  extension: ['tiene el honor de comunicarle que se ha prorrogado el plazo de presentación de propuestas. Las propuestas del Estado interesado ({{entityInSentence}}) podrán presentarse hasta el {{until}}. El motivo es el siguiente: {{reason}}'],
  clarification: [
    'tiene el honor de referirse a la propuesta “{{title}}”, referencia {{reference}}, y de solicitar las siguientes aclaraciones:',
    '{{questions}}',
    'La Secretaría agradecería que se le hiciera llegar la respuesta a más tardar el {{due}}. Solo pueden modificarse las secciones a que se refieren las preguntas.',
  ],
  notEligible: [
    'tiene el honor de referirse a la propuesta “{{title}}”, referencia {{reference}}, y de comunicarle que se ha determinado que no es admisible en la presente convocatoria, por el siguiente motivo:',
    '{{reason}}',
    'La Misión Permanente podrá pedir una vez que otro funcionario reconsidere esta determinación.',
  ],
  namedState: [
    'tiene el honor de comunicarle que una organización reconocida como observadora ha sugerido, para la reunión sobre mejores prácticas, “{{title}}”, programa del Estado que esta representa ({{entityInSentence}}). Se ha determinado que el caso, referencia {{reference}}, es admisible.',
    'El texto puede leerse en las páginas del punto de contacto, donde cabe corregir hechos, formular una declaración y expresar el deseo de presentar el programa.{{viewAsked}} El silencio no se entenderá como consentimiento.',
  ],
  selected: [
    'tiene el honor de comunicarle que “{{title}}”, referencia {{reference}}, figura entre los casos seleccionados para la reunión sobre mejores prácticas que se celebrará en el {{session}}, y de invitar al Estado que esta representa ({{entityInSentence}}) a que presente en ella ese programa.',
    'La invitación puede aceptarse, con indicación de las personas que harán la presentación, o declinarse en las páginas del punto de contacto.{{answerAsked}}',
  ],
  suggestionSelected: ['tiene el honor de comunicarle que se ha seleccionado “{{title}}”, referencia {{reference}}.'],
  notSelected: [
    'tiene el honor de comunicarle que, en consulta con la Mesa, se han seleccionado los casos para la reunión sobre mejores prácticas que se celebrará en el {{session}}. “{{title}}”, referencia {{reference}}, no figura entre los que se presentarán.',
    'La selección nada dice del valor de un programa. La propuesta permanece inédita, salvo que se haya aceptado su publicación. La Secretaría agradece al Estado interesado ({{entityInSentence}}) que la haya formulado.',
  ],
  clearance: [
    'tiene el honor de someter a su acuerdo el resumen de “{{title}}”, referencia {{reference}}, que ha de figurar en el folleto del período de sesiones.',
    'La Misión Permanente podrá aceptar el texto o formular observaciones hasta el {{due}}. El texto se identifica mediante la siguiente huella SHA-256: {{sha256}}. El silencio no se entenderá como acuerdo.',
  ],
}

const letters: Record<OfficialKind, string[]> = {
  invitation: [
    'Se invita a su organización a que sugiera un caso para la reunión sobre mejores prácticas en la lucha contra la corrupción que la Conferencia celebrará en su {{session}}.',
    'El caso se refiere a un programa de un solo Estado, que ustedes nombran. Pueden redactarlo, modificarlo, reemplazarlo y retirarlo en sus páginas hasta el cierre de las sugerencias, el {{closes}}. Cada organización puede tener un caso a la vez.',
    'La Secretaría, en consulta con la Mesa, seleccionará hasta cuatro casos. Si se selecciona su programa, se invitará al Estado responsable a presentarlo.',
  ],
  extension: ['Se ha prorrogado el plazo de presentación de sugerencias. Pueden presentar su caso hasta el {{until}}. El motivo es el siguiente: {{reason}}'],
  clarification: [
    'Nos referimos al caso que ustedes sugirieron, “{{title}}”, referencia {{reference}}, y solicitamos las siguientes aclaraciones:',
    '{{questions}}',
    'Les rogamos que respondan a más tardar el {{due}}. Solo pueden modificarse las secciones a que se refieren las preguntas.',
  ],
  notEligible: [
    'Se ha determinado que el caso que ustedes sugirieron, “{{title}}”, referencia {{reference}}, no es admisible en la presente convocatoria, por el siguiente motivo:',
    '{{reason}}',
    'Pueden pedir una vez que otro funcionario reconsidere esta determinación.',
  ],
  namedState: ['Se ha determinado que “{{title}}”, referencia {{reference}}, es admisible.'],
  selected: ['Se ha seleccionado “{{title}}”, referencia {{reference}}.'],
  suggestionSelected: [
    'El caso que ustedes sugirieron, “{{title}}”, referencia {{reference}}, figura entre los seleccionados para la reunión sobre mejores prácticas que se celebrará en el {{session}}. Se ha invitado a presentarlo al Estado responsable del programa ({{responsibleState}}).',
    'En el folleto se hará constar que su organización sugirió el caso.',
  ],
  notSelected: [
    'En consulta con la Mesa, se han seleccionado los casos para la reunión sobre mejores prácticas que se celebrará en el {{session}}. “{{title}}”, referencia {{reference}}, no figura entre los que se presentarán.',
    'La selección nada dice del valor de un programa. Su texto permanece inédito, salvo que hayan aceptado su publicación. Les agradecemos que lo hayan sugerido.',
  ],
  clearance: ['El resumen de “{{title}}”, referencia {{reference}}, se ha sometido al acuerdo del Estado responsable ({{responsibleState}}).'],
}

const frame = {
  sender: 'Secretaría de la Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción',
  number: 'Referencia de la presente',
  date: 'Fecha',
  noteTitle: 'Nota verbal',
  openingNote: 'La Secretaría de la Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción saluda atentamente a la Misión Permanente ({{entityInSentence}}) y',
  closingNote: 'La Secretaría aprovecha la oportunidad para reiterar a la Misión Permanente ({{entityInSentence}}) las seguridades de su más alta consideración.',
  addresseeNote: 'Misión Permanente ({{entityInSentence}})',
  addresseeLetter: '{{entity}}',
  greeting: 'A la atención de quien representa a la organización {{entity}}',
  closingLetter: 'Les saludamos atentamente.',
  signature: 'La Secretaría de la Conferencia',
  session: '{{ordinal}} período de sesiones ({{place}})',
  viewAsked: ' El plazo para ello vence el {{due}}.',
  answerAsked: ' La Secretaría agradecería que se le hiciera llegar la respuesta a más tardar el {{due}}.',
}

export const es: SameKeys<typeof en> = { titles, notes: flat(notes), letters: flat(letters), frame }
