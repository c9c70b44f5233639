// What the papers say in French.

import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const fr: SameKeys<typeof en> = {
  common: {
    sender: 'Secrétariat de la Conférence des États parties à la Convention des Nations Unies contre la corruption',
    session: '{{number}} ({{place}})', within: ' ({{what}})', sessionLabel: 'Session', reference: 'Référence', state: 'État', programme: 'Programme', proposedBy: 'Proposé par', suggestedBy: 'Suggéré par',
    files: 'Fichiers', file: 'Fichier', size: 'Taille', kilobytes: '{{number}}\u00A0Ko', colon: '\u00A0: ', comma: ', ', none: 'Néant',
  },
  receipt: {
    title: 'Récépissé\u00A0: {{reference}}',
    lead: 'Le Secrétariat a reçu le texte désigné ici. Ses empreintes figurent ci-dessous\u00A0: quiconque détient le texte et les fichiers peut les recalculer.',
    entity: 'Pour', office: 'Soumis par', confirmedBy: 'Confirmé par', version: 'Version', versionOf: '{{number}}, dans la langue suivante\u00A0: {{language}}',
    paper: 'Sur papier', came: 'Le texte est parvenu sur papier ({{how}}), le {{arrived}}. Saisi par\u00A0: {{office}}.', confirmed: 'Confirmé le {{at}} par\u00A0: {{office}}.',
    began: 'Moment où la demande a commencé d’arriver', arrived: 'Moment où le papier est arrivé', zone: 'Lieu', date: 'Date', time: 'Heure',
    counts: 'L’instant qui fait foi', host: 'Lieu de la session', theirs: 'Lieu d’où le texte a été soumis',
    fingerprints: 'Empreintes (SHA-256)', text: 'Le texte', whole: 'Le présent récépissé', wholeSays: 'L’empreinte du présent récépissé porte sur toutes les données ci-dessus.', issued: 'Délivré le {{date}}.',
    proof: 'Signature', key: 'Clef', signature: 'Signature (Ed25519)', check: 'Chacun peut vérifier le présent récépissé à l’adresse {{address}}, à laquelle mène le code. Avec son fichier et un programme offert sur cette page, il peut être vérifié sans réseau.', code: 'Code menant à la page où le présent récépissé peut être vérifié', unsigned: 'Le présent récépissé a été délivré avant que les récépissés ne soient signés\u00A0: son empreinte figure ci-dessus, et aucune signature ne l’atteste.',
  },
  dossier: {
    title: 'Dossier de la consultation', kind: 'À l’usage exclusif du Bureau',
    lead: 'Propositions recevables sur lesquelles le Bureau est consulté, telles que leurs auteurs les ont soumises. Elles suivent l’ordre alphabétique anglais des États, qui ne dit rien de leur valeur.',
    for: 'Pour', due: 'Réponses attendues au plus tard', frozen: 'Liste arrêtée', number: 'Propositions dans le présent dossier',
    leftOutSays: 'Rien de ce qui concerne une proposition pour laquelle vous êtes récusé ne figure dans le présent dossier, et aucune n’y est comptée.', contents: 'Table des matières', nothing: 'Il n’y a pas de proposition sur laquelle vous soyez consulté.',
    articles: 'Articles de la Convention', language: 'Langue du texte', result: 'Résultat', year: 'Année', source: 'Source', filesSay: 'Les fichiers peuvent être ouverts sur les pages du Bureau.',
    view: 'Avis de l’État responsable', viewNone: 'L’État n’a pas fait connaître son avis. Le silence ne vaut pas consentement.', viewUntil: 'Il peut le faire jusqu’au {{until}}.',
    agrees: 'Accepte que le cas soit examiné', wouldPresent: 'Présenterait le programme', yes: 'Oui', no: 'Non', undecided: 'Pas encore décidé', givenBy: 'Donné par', givenOn: 'Donné le', statement: 'Fichiers joints à sa déclaration',
  },
  agenda: {
    title: 'Ordre du jour de la réunion sur les meilleures pratiques', begins: 'Début', ends: 'Fin', room: 'Salle',
    lead: 'Chaque État dispose du même temps pour présenter et pour répondre. L’ordre est l’ordre alphabétique anglais des États; il ne dit rien du mérite.',
    caption: 'Déroulement de la réunion', hours: 'Les heures sont celles de {{place}} ({{offset}}).', time: 'Heure', item: 'Point', opening: 'Ouverture', none: 'Aucun État ne présente de cas.',
  },
  runOfShow: {
    title: 'Conducteur\u00A0: réunion sur les meilleures pratiques', kind: 'À l’usage exclusif des fonctionnaires du Secrétariat', presenters: 'Intervenants', presentersNone: 'Pas encore désignés', needs: 'Besoins', answer: 'Réponse de l’État',
    invited: 'L’État n’a pas répondu à l’invitation.', accepted: 'Invitation acceptée', discussed: 'Présenté et examiné', notDiscussed: 'Non examiné',
  },
  consultationRecord: {
    title: 'Procès-verbal de la consultation du Bureau', kind: 'À l’usage exclusif du Secrétariat et du Bureau',
    lead: 'Le Secrétariat a consulté le Bureau sur les propositions énumérées ici. Les réponses éclairent le Secrétariat, qui décide. Les points suivent l’ordre alphabétique anglais des États; les nombres n’établissent aucun ordre entre eux.',
    frozen: 'Liste arrêtée', due: 'Réponses attendues au plus tard', closed: 'Clôture', quorum: 'Quorum pour chaque point', quorumSays: '{{number}} des membres non récusés',
    members: 'Membres consultés', office: 'Fonction', group: 'Groupe régional', items: 'Réponses, point par point', item: 'Point',
    support: 'Appuie', doNotSupport: 'N’appuie pas', abstain: 'S’abstient', unanswered: 'Sans réponse', recused: 'Récusés', quorumHead: 'Quorum', met: 'Atteint', notMet: 'Non atteint',
    closedToYou: 'Rien de ce qui concerne un point pour lequel vous êtes récusé ne figure ici, et aucun n’y est compté.', recusals: 'Récusations', recusalsSay: 'Les membres suivants n’ont pas pris part à l’examen du point concerné\u00A0:', recusalsNone: 'Aucun membre n’a été récusé pour les points présentés ici.',
    signed: 'Les votes eux-mêmes ne figurent dans aucun document imprimé.',
  },
  sections: {
    title: 'Titre', agency: 'Organisme responsable', aspect: 'Aspect', articles: 'Articles de la Convention', started: 'En service depuis', problem: 'Problème', objectives: 'Objectifs', whatWasDone: 'Ce qui a été fait', legalFramework: 'Cadre juridique',
    partners: 'Partenaires', resources: 'Ressources', results: 'Résultats', challenges: 'Difficultés', lessons: 'Enseignements', sustainability: 'Durabilité', replicability: 'Comment d’autres pourraient l’adapter', technicalAssistance: 'Assistance technique', links: 'Liens',
  },
}
