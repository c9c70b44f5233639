// What mails say in Spanish.

import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const es: SameKeys<typeof en> = {
  kinds: {
    signIn: { subject: 'Su enlace para entrar', lead: 'Alguien, muy probablemente usted, pidió entrar con esta dirección. El enlace que figura más abajo funciona una sola vez, durante {{minutes}} minutos. Abre una página con un botón: púlselo.', then: 'Si no lo pidió usted, no haga nada. Nadie puede entrar sin este mensaje.' },
    invitation: { subject: 'Invitación a proponer mejores prácticas: {{session}}', lead: 'Destinatario de la invitación: {{entity}}. Se le invita a hacer propuestas para la reunión sobre mejores prácticas ({{session}}). Cierre de las propuestas: {{closes}}.', then: 'La carta oficial, {{letterNumber}}, está en sus páginas, donde puede acusar recibo y empezar.' },
    extension: { subject: 'Se prorroga el plazo: {{session}}', lead: 'Nuevo plazo para las propuestas ({{entity}}): {{until}}.', then: 'Motivo: {{reason}}' },
    receipt: { subject: 'Recibo: {{reference}}', lead: 'La Secretaría ha recibido “{{title}}”, referencia {{reference}}. Empezó a llegar: {{receivedAt}}.', then: 'Huella del texto (SHA-256): {{textSha256}}' },
    withdrawn: { subject: 'Retirada: {{reference}}', lead: 'Se ha retirado “{{title}}”, referencia {{reference}}.' },
    clarification: { subject: 'Preguntas sobre {{reference}}', lead: 'La Secretaría ha devuelto “{{title}}” para que se aclare. Plazo de respuesta: {{due}}.', then: '{{questions}}' },
    message: { subject: 'Mensaje sobre {{reference}}', lead: 'En sus páginas le espera un mensaje sobre {{reference}}.' },
    change: { subject: 'Se propone un cambio: {{reference}}', lead: 'La Secretaría propone un cambio en “{{title}}”. El texto queda como está hasta que usted lo acepte.' },
    eligible: { subject: 'Admisible: {{reference}}', lead: 'Se ha determinado que “{{title}}”, referencia {{reference}}, es admisible. Pasa con las demás propuestas a la consulta a la Mesa.' },
    notEligible: { subject: 'No admisible: {{reference}}', lead: 'Se ha determinado que “{{title}}”, referencia {{reference}}, no es admisible. Motivo: {{reason}}', then: 'Puede pedir una vez que otro funcionario lo reconsidere.' },
    reconsidered: { subject: 'Su petición sobre {{reference}}', lead: 'Otro funcionario ha respondido a su petición sobre “{{title}}”. Respuesta: {{reason}}' },
    namedState: { subject: 'Un caso nombra a un Estado como responsable ({{responsibleState}}): {{reference}}', lead: 'Un observador sugirió “{{title}}”, programa del Estado nombrado ({{responsibleState}}). Se ha determinado que es admisible. Puede leerlo, corregir hechos y dar a conocer su parecer.{{viewAsked}}', then: 'La falta de respuesta no se entiende como consentimiento.' },
    consultation: { subject: 'Está abierta la consulta a la Mesa', lead: 'La Secretaría consulta a la Mesa sobre las propuestas admisibles. Plazo de respuesta: {{due}}. Nadie ve ningún voto antes del cierre.' },
    selected: { subject: 'Invitación a presentar un programa: {{reference}}', lead: 'Se ha seleccionado “{{title}}” y se invita al Estado responsable ({{responsibleState}}) a presentarlo en la reunión sobre mejores prácticas ({{session}}).', then: 'Acepte o decline la invitación en sus páginas.{{answerAsked}}' },
    suggestionSelected: { subject: 'El caso que ustedes sugirieron: {{reference}}', lead: 'Se ha seleccionado el caso que ustedes sugirieron, “{{title}}”. Se invita al Estado responsable ({{responsibleState}}) a presentarlo.' },
    notSelected: { subject: 'La selección: {{session}}', lead: 'La Secretaría ha seleccionado los casos para la reunión sobre mejores prácticas, en consulta con la Mesa. “{{title}}” no figura entre los que se presentarán.', then: 'Permanece inédito, salvo que hayan acordado otra cosa. La Secretaría agradece su propuesta a: {{entity}}.' },
    declined: { subject: 'Se ha declinado una invitación: {{reference}}', lead: 'Se ha declinado la invitación a presentar {{reference}}. La plaza que queda libre espera una decisión. Motivo: {{reason}}' },
    clearance: { subject: 'Un resumen espera su acuerdo: {{reference}}', lead: 'El resumen de “{{title}}” está listo para que el Estado responsable ({{responsibleState}}) lo acepte o formule observaciones. Plazo de respuesta: {{due}}.', then: 'La falta de respuesta no se entiende como acuerdo.' },
    observerText: { subject: 'El resumen del caso que ustedes sugirieron: {{reference}}', lead: 'El resumen de “{{title}}” se ha sometido al acuerdo del Estado responsable ({{responsibleState}}). Pueden leerlo en sus páginas.' },
    personAdded: { subject: 'Se ha añadido a una persona que habla en su nombre', lead: 'Se ha añadido a una persona entre quienes hablan en nombre de su Estado u organización en las páginas sobre mejores prácticas. Esa persona entra con la dirección a la que se envió este mensaje.', then: 'Si se trata de un error, retire a esa persona en sus páginas o escriba a la Secretaría.' },
    draftWarning: { subject: 'Aún sin presentar: {{title}}', lead: '“{{title}}” está completo y no se ha presentado. Plazo de presentación: {{until}}.', then: 'Un borrador no se examina. Ábralo, léalo una vez más y preséntelo.' },
    keyedIn: { subject: 'Confirme lo que llegó en papel: {{title}}', lead: 'La Secretaría ha transcrito “{{title}}”, que le llegó en papel. Remitente: {{entity}}. Cuenta una vez confirmado en sus páginas.', then: 'Si el texto no es suyo o no es correcto, dígalo en esas páginas. Nada se presenta sin usted.' },
    keyedInDiscarded: { subject: 'Descartado: {{title}}', lead: 'La Secretaría ha descartado “{{title}}”, que había transcrito de un papel. Motivo: {{reason}}' },
    agenda: { subject: 'La reunión sobre mejores prácticas: {{reference}}', lead: 'Comienzo de la reunión sobre mejores prácticas: {{until}}. Sala: {{room}}. “{{title}}” figura en su programa.', then: 'En sus páginas se indica la hora y está el programa para su calendario. Allí pueden enviarse los archivos de la presentación.' },
    invitationReminder: { subject: 'Se espera una respuesta: invitación a presentar {{reference}}', lead: 'La invitación a presentar “{{title}}” sigue sin respuesta ({{entity}}). Plazo de respuesta: {{until}}.' },
    clearanceReminder: { subject: 'Se espera una respuesta: resumen de {{reference}}', lead: 'El resumen de “{{title}}” espera un acuerdo u observaciones ({{entity}}). Plazo de respuesta: {{until}}. El silencio no es acuerdo.' },
    viewReminder: { subject: 'Se espera un parecer: {{reference}}', lead: 'Un observador sugirió “{{title}}”, programa del Estado nombrado ({{entity}}). Plazo para que ese Estado dé a conocer su parecer: {{until}}. El silencio no se entiende como consentimiento.' },
    answerReceived: { subject: 'Una respuesta sobre {{reference}}', lead: 'Ha llegado algo sobre {{reference}}: véanse sus páginas.' },
  },
  frame: {
    greeting: 'A la atención de: {{office}}',
    greetingUnknown: 'Buenos días',
    open: 'Abrir sus páginas',
    openSignIn: 'Abrir la página para entrar',
    foot: 'Secretaría de la Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción. Mensaje enviado por el sistema de mejores prácticas.',
    demonstration: 'Esto es una demostración. Ningún Estado presentó lo que aquí se menciona.',
    session: 'período de sesiones {{number}} de la Conferencia, {{place}}',
    theCase: 'su propuesta',
    viewAsked: ' Plazo para ello: {{due}}.',
    answerAsked: ' Plazo de respuesta: {{due}}.',
  },
}
