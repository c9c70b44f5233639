// What mails say in French.

import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const fr: SameKeys<typeof en> = {
  kinds: {
    signIn: { subject: 'Votre lien de connexion', lead: 'Quelqu’un, très probablement vous, a demandé à se connecter avec cette adresse. Le lien ci-dessous fonctionne une seule fois, pendant {{minutes}} minutes. Il ouvre une page qui porte un bouton\u00A0: appuyez dessus.', then: 'Si vous n’avez rien demandé, ne faites rien. Personne ne peut se connecter sans ce message.' },
    invitation: { subject: 'Invitation à proposer les meilleures pratiques\u00A0: {{session}}', lead: 'Destinataire de l’invitation\u00A0: {{entity}}. Vous êtes invités à faire des propositions pour la réunion sur les meilleures pratiques ({{session}}). Clôture des propositions\u00A0: {{closes}}.', then: 'La lettre officielle, {{letterNumber}}, se trouve sur vos pages, où vous pouvez en accuser réception et commencer.' },
    extension: { subject: 'Le délai est prolongé\u00A0: {{session}}', lead: 'Nouveau délai pour les propositions ({{entity}})\u00A0: {{until}}.', then: 'Motif\u00A0: {{reason}}' },
    receipt: { subject: 'Récépissé\u00A0: {{reference}}', lead: 'Le Secrétariat a reçu «\u00A0{{title}}\u00A0», référence {{reference}}. Début de l’arrivée\u00A0: {{receivedAt}}.', then: 'Empreinte du texte (SHA-256)\u00A0: {{textSha256}}' },
    withdrawn: { subject: 'Retrait\u00A0: {{reference}}', lead: '«\u00A0{{title}}\u00A0», référence {{reference}}, a été retiré.' },
    clarification: { subject: 'Questions concernant {{reference}}', lead: 'Le Secrétariat a renvoyé «\u00A0{{title}}\u00A0» pour obtenir des précisions. Réponses attendues au plus tard\u00A0: {{due}}.', then: '{{questions}}' },
    message: { subject: 'Message concernant {{reference}}', lead: 'Un message concernant {{reference}} vous attend sur vos pages.' },
    change: { subject: 'Modification proposée\u00A0: {{reference}}', lead: 'Le Secrétariat propose une modification de «\u00A0{{title}}\u00A0». Le texte reste tel quel tant que vous ne l’avez pas acceptée.' },
    eligible: { subject: 'Recevable\u00A0: {{reference}}', lead: '«\u00A0{{title}}\u00A0», référence {{reference}}, a été jugé recevable. Il sera soumis avec les autres à la consultation du Bureau.' },
    notEligible: { subject: 'Non recevable\u00A0: {{reference}}', lead: '«\u00A0{{title}}\u00A0», référence {{reference}}, a été jugé non recevable. Motif\u00A0: {{reason}}', then: 'Vous pouvez demander une fois qu’un autre fonctionnaire réexamine cette décision.' },
    reconsidered: { subject: 'Votre demande concernant {{reference}}', lead: 'Un autre fonctionnaire a répondu à votre demande concernant «\u00A0{{title}}\u00A0». Réponse\u00A0: {{reason}}' },
    namedState: { subject: 'Un cas désigne un État comme État responsable ({{responsibleState}})\u00A0: {{reference}}', lead: 'Un observateur a suggéré «\u00A0{{title}}\u00A0», programme de l’État désigné ({{responsibleState}}). Le cas a été jugé recevable. Vous pouvez le lire, corriger des faits et donner votre avis.{{viewAsked}}', then: 'L’absence de réponse ne vaut pas consentement.' },
    consultation: { subject: 'La consultation du Bureau est ouverte', lead: 'Le Secrétariat consulte le Bureau sur les propositions recevables. Réponses attendues au plus tard\u00A0: {{due}}. Personne ne voit de vote avant la clôture.' },
    selected: { subject: 'Invitation à présenter un programme\u00A0: {{reference}}', lead: '«\u00A0{{title}}\u00A0» a été choisi, et l’État responsable ({{responsibleState}}) est invité à le présenter à la réunion sur les meilleures pratiques ({{session}}).', then: 'Acceptez ou déclinez l’invitation sur vos pages.{{answerAsked}}' },
    suggestionSelected: { subject: 'Le cas que vous avez suggéré\u00A0: {{reference}}', lead: 'Le cas que vous avez suggéré, «\u00A0{{title}}\u00A0», a été choisi. L’État responsable ({{responsibleState}}) est invité à le présenter.' },
    notSelected: { subject: 'La sélection\u00A0: {{session}}', lead: 'Le Secrétariat a choisi les cas pour la réunion sur les meilleures pratiques, en consultation avec le Bureau. «\u00A0{{title}}\u00A0» ne figure pas parmi ceux qui seront présentés.', then: 'Ce texte reste inédit, sauf accord contraire de votre part. Le Secrétariat remercie de sa proposition\u00A0: {{entity}}.' },
    declined: { subject: 'Une invitation a été déclinée\u00A0: {{reference}}', lead: 'L’invitation à présenter {{reference}} a été déclinée. La place libérée attend une décision. Motif\u00A0: {{reason}}' },
    clearance: { subject: 'Un résumé attend une approbation\u00A0: {{reference}}', lead: 'Le résumé de «\u00A0{{title}}\u00A0» est prêt à être approuvé ou commenté par l’État responsable ({{responsibleState}}). Réponse demandée au plus tard\u00A0: {{due}}.', then: 'L’absence de réponse ne vaut pas approbation.' },
    observerText: { subject: 'Le résumé du cas que vous avez suggéré\u00A0: {{reference}}', lead: 'Le résumé de «\u00A0{{title}}\u00A0» a été soumis à l’État responsable ({{responsibleState}}) pour approbation. Vous pouvez le lire sur vos pages.' },
    personAdded: { subject: 'Une personne a été ajoutée parmi celles qui parlent en votre nom', lead: 'Une personne a été ajoutée parmi celles qui parlent au nom de votre État ou de votre organisation sur les pages consacrées aux meilleures pratiques. Elle se connecte avec l’adresse à laquelle le présent message a été envoyé.', then: 'S’il s’agit d’une erreur, retirez cette personne sur vos pages ou écrivez au Secrétariat.' },
    draftWarning: { subject: 'Pas encore soumis\u00A0: {{title}}', lead: '«\u00A0{{title}}\u00A0» est complet et n’a pas été soumis. Délai de présentation\u00A0: {{until}}.', then: 'Un projet n’est pas examiné. Ouvrez-le, relisez-le une dernière fois et soumettez-le.' },
    keyedIn: { subject: 'Veuillez confirmer ce qui est parvenu sur papier\u00A0: {{title}}', lead: 'Le Secrétariat a saisi «\u00A0{{title}}\u00A0», qui lui est parvenu sur papier. Expéditeur\u00A0: {{entity}}. Le texte compte une fois confirmé sur vos pages.', then: 'Si le texte n’est pas le vôtre ou n’est pas exact, dites-le sur ces pages. Rien n’est soumis sans vous.' },
    keyedInDiscarded: { subject: 'Écarté\u00A0: {{title}}', lead: 'Le Secrétariat a écarté «\u00A0{{title}}\u00A0», qu’il avait saisi d’après un document papier. Motif\u00A0: {{reason}}' },
    agenda: { subject: 'La réunion sur les meilleures pratiques\u00A0: {{reference}}', lead: 'Début de la réunion sur les meilleures pratiques\u00A0: {{until}}. Salle\u00A0: {{room}}. «\u00A0{{title}}\u00A0» figure à l’ordre du jour.', then: 'Vos pages indiquent l’heure et contiennent l’ordre du jour pour votre calendrier. Les fichiers de la présentation peuvent y être envoyés.' },
    invitationReminder: { subject: 'Réponse attendue\u00A0: invitation à présenter {{reference}}', lead: 'L’invitation à présenter «\u00A0{{title}}\u00A0» est restée sans réponse ({{entity}}). Réponse demandée au plus tard\u00A0: {{until}}.' },
    clearanceReminder: { subject: 'Réponse attendue\u00A0: résumé de {{reference}}', lead: 'Le résumé de «\u00A0{{title}}\u00A0» attend une approbation ou des observations ({{entity}}). Réponse demandée au plus tard\u00A0: {{until}}. Le silence ne vaut pas approbation.' },
    viewReminder: { subject: 'Avis attendu\u00A0: {{reference}}', lead: 'Un observateur a suggéré «\u00A0{{title}}\u00A0», programme de l’État désigné ({{entity}}). Cet État peut donner son avis jusqu’au moment suivant\u00A0: {{until}}. Le silence ne vaut pas consentement.' },
    answerReceived: { subject: 'Réponse concernant {{reference}}', lead: 'Quelque chose est arrivé au sujet de {{reference}}\u00A0: voir vos pages.' },
  },
  frame: {
    greeting: 'À l’attention de\u00A0: {{office}}',
    greetingUnknown: 'Bonjour',
    open: 'Ouvrir vos pages',
    openSignIn: 'Ouvrir la page de connexion',
    foot: 'Secrétariat de la Conférence des États parties à la Convention des Nations Unies contre la corruption. Message envoyé par le système consacré aux meilleures pratiques.',
    demonstration: 'Ceci est une démonstration. Aucun État n’a soumis ce qui est mentionné ici.',
    session: 'session {{number}} de la Conférence, {{place}}',
    theCase: 'votre proposition',
    viewAsked: ' Délai\u00A0: {{due}}.',
    answerAsked: ' Réponse demandée au plus tard\u00A0: {{due}}.',
  },
}
