// What the papers say in Spanish.

import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const es: SameKeys<typeof en> = {
  common: {
    sender: 'Secretaría de la Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción',
    session: '{{number}} ({{place}})', within: ' ({{what}})', sessionLabel: 'Período de sesiones', reference: 'Referencia', state: 'Estado', programme: 'Programa', proposedBy: 'Propuesto por', suggestedBy: 'Sugerido por',
    files: 'Archivos', file: 'Archivo', size: 'Tamaño', kilobytes: '{{number}}\u00A0KB', colon: ': ', comma: ', ', none: 'Ninguno',
  },
  receipt: {
    title: 'Recibo: {{reference}}',
    lead: 'La Secretaría ha recibido el texto que aquí se nombra. Sus huellas figuran más abajo: quien tenga el texto y los archivos puede volver a calcularlas.',
    entity: 'Para', office: 'Presentado por', confirmedBy: 'Confirmado por', version: 'Versión', versionOf: '{{number}}, en este idioma: {{language}}',
    paper: 'En papel', came: 'El texto llegó en papel ({{how}}) el {{arrived}}. Transcrito por: {{office}}.', confirmed: 'Confirmado el {{at}} por: {{office}}.',
    began: 'Momento en que empezó a llegar la solicitud', arrived: 'Momento en que llegó el papel', zone: 'Lugar', date: 'Fecha', time: 'Hora',
    counts: 'El instante que cuenta', host: 'Lugar del período de sesiones', theirs: 'Lugar desde el que se presentó',
    fingerprints: 'Huellas (SHA-256)', text: 'El texto', whole: 'El presente recibo', wholeSays: 'La huella del presente recibo abarca todos los datos anteriores.', issued: 'Expedido el {{date}}.',
    proof: 'Firma', key: 'Clave', signature: 'Firma (Ed25519)', check: 'Cualquiera puede comprobar este recibo en {{address}}, adonde lleva el código. Con su archivo y un programa que se ofrece en esa página puede comprobarse sin red.', code: 'Código que lleva a la página en la que puede comprobarse este recibo', unsigned: 'Este recibo se expidió antes de que los recibos se firmaran: su huella figura más arriba y ninguna firma lo acredita.',
  },
  dossier: {
    title: 'Expediente de la consulta', kind: 'Solo para la Mesa',
    lead: 'Propuestas admisibles sobre las que se consulta a la Mesa, tal como las presentaron sus proponentes. Figuran en el orden alfabético inglés de los Estados, que nada dice de su valor.',
    for: 'Para', due: 'Plazo de respuesta', frozen: 'Lista fijada', number: 'Propuestas en este expediente',
    leftOutSays: 'En este expediente no figura nada de las propuestas respecto de las cuales usted está recusado, y ninguna se cuenta.', contents: 'Índice', nothing: 'No hay propuestas sobre las que se le consulte.',
    articles: 'Artículos de la Convención', language: 'Idioma del texto', result: 'Resultado', year: 'Año', source: 'Fuente', filesSay: 'Los archivos pueden abrirse en las páginas de la Mesa.',
    view: 'Parecer del Estado responsable', viewNone: 'El Estado no ha dado a conocer su parecer. El silencio no es consentimiento.', viewUntil: 'Puede hacerlo hasta el {{until}}.',
    agrees: 'Acepta que el caso se examine', wouldPresent: 'Presentaría el programa', yes: 'Sí', no: 'No', undecided: 'Sin decidir', givenBy: 'Expresado por', givenOn: 'Expresado el', statement: 'Archivos de su declaración',
  },
  agenda: {
    title: 'Programa de la reunión sobre mejores prácticas', begins: 'Comienzo', ends: 'Fin', room: 'Sala',
    lead: 'Cada Estado dispone del mismo tiempo para presentar y para responder. El orden es el alfabético inglés de los Estados; nada dice del mérito.',
    caption: 'Desarrollo de la reunión', hours: 'Las horas son las de {{place}} ({{offset}}).', time: 'Hora', item: 'Tema', opening: 'Apertura', none: 'Ningún Estado presenta un caso.',
  },
  runOfShow: {
    title: 'Guion de la reunión sobre mejores prácticas', kind: 'Solo para funcionarios de la Secretaría', presenters: 'Presentadores', presentersNone: 'Aún no nombrados', needs: 'Necesidades', answer: 'Respuesta del Estado',
    invited: 'El Estado no ha respondido a la invitación.', accepted: 'Invitación aceptada', discussed: 'Presentado y examinado', notDiscussed: 'No examinado',
  },
  consultationRecord: {
    title: 'Acta de la consulta a la Mesa', kind: 'Solo para la Secretaría y la Mesa',
    lead: 'La Secretaría consultó a la Mesa sobre las propuestas que aquí se enumeran. Las respuestas orientan a la Secretaría, que decide. Los temas figuran en el orden alfabético inglés de los Estados; los números no establecen orden alguno entre ellos.',
    frozen: 'Lista fijada', due: 'Plazo de respuesta', closed: 'Cierre', quorum: 'Quórum para cada tema', quorumSays: '{{number}} de los miembros no recusados',
    members: 'Miembros consultados', office: 'Cargo', group: 'Grupo regional', items: 'Respuestas, tema por tema', item: 'Tema',
    support: 'Apoya', doNotSupport: 'No apoya', abstain: 'Se abstiene', unanswered: 'Sin respuesta', recused: 'Recusados', quorumHead: 'Quórum', met: 'Alcanzado', notMet: 'No alcanzado',
    closedToYou: 'Aquí no figura nada de los temas de los que usted está recusado, y ninguno se cuenta.', recusals: 'Recusaciones', recusalsSay: 'Los miembros siguientes no participaron en el examen del tema correspondiente:', recusalsNone: 'Ningún miembro fue recusado de los temas que aquí se muestran.',
    signed: 'Los votos mismos no figuran en ningún documento impreso.',
  },
  sections: {
    title: 'Título', agency: 'Organismo responsable', aspect: 'Aspecto', articles: 'Artículos de la Convención', started: 'En funcionamiento desde', problem: 'Problema', objectives: 'Objetivos', whatWasDone: 'Lo que se hizo', legalFramework: 'Marco jurídico',
    partners: 'Asociados', resources: 'Recursos', results: 'Resultados', challenges: 'Dificultades', lessons: 'Enseñanzas', sustainability: 'Sostenibilidad', replicability: 'Cómo podrían adaptarlo otros', technicalAssistance: 'Asistencia técnica', links: 'Enlaces',
  },
}
