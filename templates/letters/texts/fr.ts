// What the official letters say in French (M-5). The short name of a State stands in brackets or after a dash, where it needs no article.

import type { SameKeys } from '../../words.ts'
import { flat, type en, type OfficialKind } from './en.ts'

const titles: Record<OfficialKind, string> = {
  invitation: 'Invitation à proposer les meilleures pratiques',
  extension: 'Prolongation du délai de présentation des propositions',
  clarification: 'Demande de précisions\u00A0: {{reference}}',
  notEligible: 'Issue de l’examen préalable\u00A0: {{reference}}',
  namedState: 'Cas suggéré concernant un programme d’un État – {{entity}}\u00A0: {{reference}}',
  selected: 'Invitation à présenter un programme\u00A0: {{reference}}',
  suggestionSelected: 'Le cas que vous avez suggéré\u00A0: {{reference}}',
  notSelected: 'Sélection des cas\u00A0: {{reference}}',
  clearance: 'Résumé soumis pour approbation\u00A0: {{reference}}',
}

const notes: Record<OfficialKind, string[]> = {
  invitation: [
    'a l’honneur d’inviter l’État qu’elle représente ({{entityInSentence}}) à proposer ses meilleures pratiques en vue de la réunion que la Conférence consacrera à la lutte contre la corruption à sa {{session}}.',
    'Une proposition porte sur un programme de l’État relevant d’un aspect de la Convention nommé dans l’appel. Elle se fait sur les pages destinées aux points de contact, où elle peut être rédigée, modifiée et retirée jusqu’à la clôture des propositions, fixée au {{closes}}.',
    'Quatre cas au plus seront choisis par le Secrétariat en consultation avec le Bureau. Ce choix n’implique aucun classement des États ni des programmes.',
  ],
  extension: ['a l’honneur de l’informer que le délai de présentation des propositions a été prolongé. Les propositions de l’État concerné ({{entityInSentence}}) peuvent être soumises jusqu’au {{until}}. Le motif en est le suivant\u00A0: {{reason}}'],
  clarification: [
    'a l’honneur de se référer à la proposition «\u00A0{{title}}\u00A0», référence {{reference}}, et de solliciter les précisions suivantes\u00A0:',
    '{{questions}}',
    'Le Secrétariat serait reconnaissant de recevoir une réponse au plus tard le {{due}}. Seules les rubriques sur lesquelles portent les questions peuvent être modifiées.',
  ],
  notEligible: [
    'a l’honneur de se référer à la proposition «\u00A0{{title}}\u00A0», référence {{reference}}, et de l’informer que cette proposition a été jugée non recevable dans le cadre du présent appel, pour le motif suivant\u00A0:',
    '{{reason}}',
    'La Mission permanente peut demander une fois que cette décision soit réexaminée par un autre fonctionnaire.',
  ],
  namedState: [
    'a l’honneur de l’informer qu’une organisation dotée du statut d’observateur a suggéré, en vue de la réunion sur les meilleures pratiques, «\u00A0{{title}}\u00A0», programme de l’État qu’elle représente ({{entityInSentence}}). Le cas, référence {{reference}}, a été jugé recevable.',
    'Le texte peut être lu sur les pages du point de contact, où il est possible de corriger des faits, de faire une déclaration et d’exprimer le souhait de présenter le programme.{{viewAsked}} Le silence ne vaudra pas consentement.',
  ],
  selected: [
    'a l’honneur de l’informer que «\u00A0{{title}}\u00A0», référence {{reference}}, figure parmi les cas choisis en vue de la réunion sur les meilleures pratiques qui se tiendra à la {{session}}, et d’inviter l’État qu’elle représente ({{entityInSentence}}) à y présenter ce programme.',
    'L’invitation peut être acceptée, avec indication des personnes qui feront la présentation, ou déclinée sur les pages du point de contact.{{answerAsked}}',
  ],
  suggestionSelected: ['a l’honneur de l’informer que «\u00A0{{title}}\u00A0», référence {{reference}}, a été choisi.'],
  notSelected: [
    'a l’honneur de l’informer que les cas en vue de la réunion sur les meilleures pratiques qui se tiendra à la {{session}} ont été choisis en consultation avec le Bureau. «\u00A0{{title}}\u00A0», référence {{reference}}, ne figure pas parmi ceux qui seront présentés.',
    'Ce choix ne dit rien de la valeur d’un programme. La proposition reste inédite, à moins que sa publication n’ait été acceptée. Le Secrétariat remercie l’État concerné ({{entityInSentence}}) de l’avoir faite.',
  ],
  clearance: [
    'a l’honneur de soumettre pour approbation le résumé de «\u00A0{{title}}\u00A0», référence {{reference}}, qui doit figurer dans la brochure de la session.',
    'La Mission permanente peut approuver le texte ou formuler des observations jusqu’au {{due}}. Le texte est identifié par l’empreinte SHA-256 suivante\u00A0: {{sha256}}. Le silence ne vaudra pas approbation.',
  ],
}

const letters: Record<OfficialKind, string[]> = {
  invitation: [
    'Votre organisation est invitée à suggérer un cas en vue de la réunion sur les meilleures pratiques de lutte contre la corruption que la Conférence tiendra à sa {{session}}.',
    'Le cas porte sur un programme d’un seul État, que vous désignez. Vous pouvez le rédiger, le modifier, le remplacer et le retirer sur vos pages jusqu’à la clôture des suggestions, fixée au {{closes}}. Une organisation ne peut avoir qu’un cas à la fois.',
    'Quatre cas au plus seront choisis par le Secrétariat en consultation avec le Bureau. Si son programme est choisi, l’État responsable sera invité à le présenter.',
  ],
  extension: ['Le délai de présentation des suggestions a été prolongé. Votre cas peut être soumis jusqu’au {{until}}. Le motif en est le suivant\u00A0: {{reason}}'],
  clarification: [
    'Nous nous référons au cas que vous avez suggéré, «\u00A0{{title}}\u00A0», référence {{reference}}, et sollicitons les précisions suivantes\u00A0:',
    '{{questions}}',
    'Nous vous prions de répondre au plus tard le {{due}}. Seules les rubriques sur lesquelles portent les questions peuvent être modifiées.',
  ],
  notEligible: [
    'Le cas que vous avez suggéré, «\u00A0{{title}}\u00A0», référence {{reference}}, a été jugé non recevable dans le cadre du présent appel, pour le motif suivant\u00A0:',
    '{{reason}}',
    'Vous pouvez demander une fois que cette décision soit réexaminée par un autre fonctionnaire.',
  ],
  namedState: ['«\u00A0{{title}}\u00A0», référence {{reference}}, a été jugé recevable.'],
  selected: ['«\u00A0{{title}}\u00A0», référence {{reference}}, a été choisi.'],
  suggestionSelected: [
    'Le cas que vous avez suggéré, «\u00A0{{title}}\u00A0», référence {{reference}}, figure parmi ceux qui ont été choisis en vue de la réunion sur les meilleures pratiques qui se tiendra à la {{session}}. L’État responsable du programme ({{responsibleState}}) a été invité à le présenter.',
    'Votre organisation sera nommée dans la brochure comme ayant suggéré le cas.',
  ],
  notSelected: [
    'Les cas en vue de la réunion sur les meilleures pratiques qui se tiendra à la {{session}} ont été choisis en consultation avec le Bureau. «\u00A0{{title}}\u00A0», référence {{reference}}, ne figure pas parmi ceux qui seront présentés.',
    'Ce choix ne dit rien de la valeur d’un programme. Votre texte reste inédit, à moins que vous n’ayez accepté sa publication. Nous vous remercions de l’avoir suggéré.',
  ],
  clearance: ['Le résumé de «\u00A0{{title}}\u00A0», référence {{reference}}, a été soumis à l’État responsable ({{responsibleState}}) pour approbation.'],
}

const frame = {
  sender: 'Secrétariat de la Conférence des États parties à la Convention des Nations Unies contre la corruption',
  number: 'Référence de la présente',
  date: 'Date',
  noteTitle: 'Note verbale',
  openingNote: 'Le Secrétariat de la Conférence des États parties à la Convention des Nations Unies contre la corruption présente ses compliments à la Mission permanente ({{entityInSentence}}) et',
  closingNote: 'Le Secrétariat saisit cette occasion pour renouveler à la Mission permanente ({{entityInSentence}}) les assurances de sa très haute considération.',
  addresseeNote: 'Mission permanente ({{entityInSentence}})',
  addresseeLetter: '{{entity}}',
  greeting: 'À l’attention du représentant ou de la représentante de l’organisation {{entity}}',
  closingLetter: 'Nous vous prions d’agréer l’expression de nos sentiments distingués.',
  signature: 'Le Secrétariat de la Conférence',
  session: '{{ordinal}} session ({{place}})',
  viewAsked: ' Cela peut se faire jusqu’au {{due}}.',
  answerAsked: ' Le Secrétariat serait reconnaissant de recevoir une réponse au plus tard le {{due}}.',
}

export const fr: SameKeys<typeof en> = { titles, notes: flat(notes), letters: flat(letters), frame }
