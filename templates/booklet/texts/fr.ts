import type { BookletTexts } from './booklet-texts.ts'

const ANNEX = { 1: 'I', 2: 'II', 3: 'III' }
const COUNT = ['0', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze']
const some = (n: number, one: string, many: string) => `${n}\u00A0${n < 2 ? one : many}`
// in letters; of masculine nouns
const counted = (n: number, one: string, many: string) => `${COUNT[n] ?? n}\u00A0${n < 2 ? one : many}`
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const list = (words: string[]) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`)

export const fr: BookletTexts = {
  tag: 'fr',
  issuer: 'Conférence des États parties à la Convention des Nations Unies contre la corruption',
  cover: 'Couverture',
  subtitle: (session) => `Programmes présentés et examinés à la ${session} session`,
  edition: 'Édition française',
  publishedIn: 'Édition française. Brochure publiée en anglais, arabe, chinois, espagnol, français et russe.',
  draft: 'Projet – non publié',
  notStated: 'Non précisé',
  middot: ' · ', colon: '\u00A0: ', listComma: ', ', and: ' et ',
  imprint: {
    label: 'Mentions et avertissements', corrigendum: 'Rectificatif',
    sections: [
      { head: 'Le présent texte', text: 'Chaque chapitre résume un programme qu’un État a présenté et que la réunion a examiné, dans des termes approuvés par cet État. Il décrit et ne juge pas. Les chiffres sont ceux de l’État ou de la source citée en regard; le Secrétariat ne les a pas vérifiés.' },
      { head: 'Aucun ordre de mérite', text: 'Les cas suivent l’ordre alphabétique des noms usuels des États dans la langue de chaque édition. Qu’un programme figure ici ou non ne dit rien de sa valeur par rapport à un autre, ni de la manière dont un État applique la Convention.' },
      { head: 'Noms et lieux', text: 'Les appellations employées pour les États, les territoires et leurs autorités, ainsi que la présentation des données, n’impliquent aucune prise de position quant à leur statut juridique ni quant au tracé de leurs frontières ou limites.' },
      { head: 'Entreprises et produits', text: 'Lorsqu’une entreprise, un produit ou un site Web est nommé, c’est pour décrire un programme et non pour le recommander. Les adresses des sites sont celles que les auteurs ont données à la clôture du texte; leur contenu a pu changer.' },
      { head: 'Langues', text: 'Le texte soumis par l’auteur d’une proposition fait foi dans la langue dans laquelle il a été soumis. Toutes les autres versions linguistiques sont des traductions.' },
      { head: 'Utilisation', text: 'Le texte peut être cité et reproduit en partie sans autorisation, à condition que la source soit indiquée et le sens respecté.' },
    ],
  },
  foreword: {
    head: 'Avant-propos',
    standing: [
      'Un programme qui réussit quelque part n’est utile ailleurs que s’il est raconté simplement: ce qui n’allait pas, ce qui a été tenté, ce qu’il en a coûté, ce qui en est résulté et ce qui est resté difficile.',
      'La Conférence a demandé que de tels récits soient présentés, examinés, puis consignés. La présente brochure réunit ceux qui l’ont été à une même session. Chacun a été proposé par un État, ou suggéré par un observateur comme programme d’un État; chacun a été présenté par ceux qui le mènent; et chaque État concerné a approuvé les termes dans lesquels son programme est décrit.',
      'Tous suivent les mêmes rubriques, de sorte que le lecteur qui se pose une question trouve la réponse au même endroit dans chaque chapitre. Aucun n’est placé au-dessus d’un autre.',
    ],
  },
  thanks: {
    head: 'Remerciements', funds: 'Fonds',
    fundsLead: 'La brochure a été financée par des ressources extrabudgétaires. Le Secrétariat remercie:',
    donation: (donor, amount, recordedOn) => [donor, amount, recordedOn && `contribution enregistrée le ${recordedOn}`].filter(Boolean).join(', '),
    fundsNone: 'Aucune contribution n’avait été enregistrée lorsque ce texte a été établi.',
    programmes: 'Programmes',
    programmesText: (states) => `Les programmes ont été présentés par des responsables des États suivants, qui ont aussi lu, corrigé et approuvé le texte de leur chapitre: ${states}.`,
    proposals: 'Propositions', proposalsText: 'Que soient remerciés tous ceux qui ont proposé ou suggéré un cas. Ceux qui ont accepté d’être nommés figurent à l’annexe\u00A0II.',
    consultation: 'Consultation', consultationText: 'Les cas ont été choisis par le Secrétariat en consultation avec le Bureau de la Conférence.',
  },
  contents: { head: 'Table des matières', front: 'Pages liminaires', cases: 'Cas', annexes: 'Annexes', aids: 'Repères', skip: 'Aller au texte' },
  notes: {
    head: 'Notes explicatives',
    sections: [
      { head: 'La Convention', text: '«\u00A0La Convention\u00A0» désigne la Convention des Nations Unies contre la corruption. Les numéros d’articles sont ceux de la Convention, sauf si une loi nationale est nommée.' },
      { head: 'Chiffres', text: 'Les chiffres, les années et les noms sont donnés tels que l’auteur de la proposition les a communiqués. Un tiret (–) signifie que la source n’en donne pas; «\u00A0Non précisé\u00A0», que les sources n’en disent rien. Les totaux peuvent différer de la somme des parties, les chiffres étant arrondis.' },
      { head: 'Monnaies', text: 'Les montants sont donnés dans la monnaie de la source et ne sont pas convertis.' },
      { head: 'Comparaisons', text: 'Les programmes diffèrent par leur objet, leur ampleur et leur cadre juridique. Leurs résultats ont été comptés de diverses manières et ne sauraient être comparés entre eux.' },
    ],
  },
  part: {
    head: 'Cas',
    lead: (cases) => cases === 1
      ? 'Un programme, exposé sous dix rubriques, de\u00A0l’aperçu aux sources.'
      : `${capital(counted(cases, 'programme', 'programmes'))}, dans l’ordre alphabétique français des États. Chacun est exposé sous les dix mêmes rubriques, de\u00A0l’aperçu aux sources.`,
  },
  brief: {
    head: 'Les cas en bref', how: 'Comment les lire',
    howText: 'Commencez où vous voulez. Chaque chapitre s’ouvre sur les données du programme, puis viennent le problème rencontré, ce qui a été fait, les résultats communiqués et les difficultés. Les «\u00A0enseignements\u00A0» sont ceux de l’État. «\u00A0Lors du débat\u00A0» consigne ce qui s’est dit à la réunion.',
    headings: 'Rubriques', reading: 'Chaque chapitre les contient, dans cet ordre.',
    caption: (cases) => cases === 1 ? 'Le cas' : `Les ${counted(cases, 'cas', 'cas')}, dans l’ordre alphabétique français des États`,
  },
  columns: {
    state: 'État', programme: 'Programme', aspect: 'Aspect', articles: 'Articles', result: 'Résultat', year: 'Année', source: 'Source',
    proposedBy: 'Proposé ou suggéré par', time: 'Heure', item: 'Point', group: 'Groupe régional', proposals: 'Propositions', cases: 'Cas',
  },
  chapter: {
    glance: 'Aperçu', agency: 'Organisme responsable', aspect: 'Aspect', articles: 'Articles', started: 'En service depuis', legal: 'Base juridique', resources: 'Ressources',
    proposedBy: 'Proposé par', suggestedBy: 'Suggéré par',
    articlesOf: (numbers) => `${numbers.length === 1 ? 'Article' : 'Articles'}\u00A0${list(numbers.map(String))} de la Convention`,
    problem: 'Le problème', done: 'Ce qui a été fait', results: 'Résultats', challenges: 'Difficultés', lessons: 'Enseignements', adaptation: 'Comment d’autres pourraient l’adapter',
    assistance: 'Assistance technique', discussion: 'Lors du débat', sources: 'Sources',
    resultsLead: (state) => `Les résultats ci-après sont ceux qui ont été communiqués pour le programme (${state}), dans les termes de la proposition.`,
    presented: (presenters) => `Présenté par: ${presenters}.`,
    discussedOn: (date) => `Examiné le ${date}.`,
    agreed: (state, date) => `Texte du chapitre approuvé${date ? ` le ${date}` : ''} (${state}).`,
    note: (number) => `Source ${number}`, tableCaption: 'Résultats communiqués pour le programme',
  },
  figure: {
    figure: (number) => `Figure ${number}`, table: (number) => `Tableau ${number}`,
    shares: 'Parts citées dans les résultats, sur une même échelle de 0 à 100 %',
    sharesSource: 'Telles que communiquées; dans l’ordre du tableau. Ces parts se rapportent à des ensembles différents et ne sauraient être comparées.',
    sharesSpoken: 'Diagramme à barres des parts communiquées, chacune sur une échelle de 0 à 100 pour cent.',
    timeline: 'Moments du programme datés dans le texte', timelineSource: 'Tels que communiqués, dans l’ordre chronologique.', timelineSpoken: 'Ligne des années portant les moments datés du programme, dans l’ordre chronologique.',
    numbers: 'Chiffres cités dans les résultats', numbersSource: 'Tels que communiqués; dans l’ordre du tableau. Ils portent sur des objets différents et ne sauraient être comparés.', numbersSpoken: 'Chiffres cités dans les résultats, en grands caractères, avec les termes qui les rapportent.',
    statements: 'Ce dont le programme fait état', statementsSource: 'Tel que communiqué; dans l’ordre du tableau. Les sources ne donnent ni année ni part.', statementsSpoken: 'Ce dont le programme fait état, dans les termes des résultats.',
    groups: 'Propositions reçues et cas examinés, par groupe régional de l’État responsable',
    groupsSource: 'Dans l’ordre alphabétique français des groupes. Chaque bloc est une proposition; les blocs pleins sont celles qui ont été examinées.',
    groupsSpoken: 'Une rangée de blocs pour chaque groupe régional: un bloc par proposition, plein lorsque le cas a été examiné.', groupProposals: 'Proposition', groupCases: 'Proposition examinée',
    groupValue: (group, proposals, cases) => `${group}: ${some(proposals, 'proposition', 'propositions')}, ${some(cases, 'examinée', 'examinées')}.`,
    began: 'En service', percentAxis: '100\u00A0%', afterNumber: '. ',
  },
  annex: {
    number: (annex) => `Annexe ${ANNEX[annex]}`, entry: (annex) => `${ANNEX[annex]}. `,
    selectionHead: 'Comment les cas ont été choisis',
    call: 'L’appel', callText: 'Tous les États ont été invités par note verbale à proposer leurs meilleures pratiques sur les aspects nommés dans l’appel. Les observateurs ont été invités par lettre; chacun pouvait suggérer un cas, à savoir un programme d’un État.',
    received: 'Ce qui est parvenu',
    receivedText: (byStates, byObservers, eligible) => `Propositions émanant d’États: ${byStates}; suggérées par des observateurs: ${byObservers}; recevables: ${eligible}.`,
    screening: 'Examen préalable', screeningText: 'Chaque proposition a été lue au regard d’une même liste: auteur habilité, délai respecté, programme d’un État, aspect de l’appel, dossier complet; aucune personne accusée, aucun État comparé à un autre. Des précisions ont été demandées avant que toute proposition soit écartée.',
    decision: 'Consultation et décision',
    decisionText: (discussed) => `Le Bureau de la Conférence a été consulté sur chaque proposition recevable. Le Secrétariat a ensuite décidé, en motivant par écrit chaque décision, et a invité les États responsables à présenter leur programme. Nombre de cas examinés: ${discussed}. Qu’une proposition n’ait pas été retenue ne signifie pas qu’elle ait été jugée insuffisante.`,
    quorum: 'Quorum', quorumText: (required, officers) => `Le Bureau compte ${counted(officers, 'membre', 'membres')}. La participation d’au moins ${counted(required, 'membre non récusé', 'membres non récusés')} était requise pour chaque point; cette condition a été remplie.`,
    recusals: 'Récusations', recusalsText: 'Les membres dont l’État avait proposé un programme, ou en était responsable, n’ont pas pris part à l’examen du point concerné:',
    recusalsNone: 'Aucun membre n’a été récusé.', recusal: (office, state) => (state ? `${office}\u00A0: ${state}` : office),
    proposersHead: 'Propositions et auteurs', proposersCaption: 'Propositions dont les auteurs ont accepté d’être nommés, dans l’ordre alphabétique français de l’État responsable', proposersNone: 'Aucun auteur n’a demandé à être nommé.',
    agendaHead: 'Ordre du jour de la réunion', agendaText: 'Chaque État a disposé du même temps pour présenter et pour répondre; l’ordre suivi était alphabétique.', agendaCaption: 'Déroulement de la réunion', agendaNone: 'L’ordre du jour ne figure pas dans la présente édition.',
    agendaOpening: 'Ouverture',
    agendaHours: (place, offset) => `Chaque État a disposé du même temps pour présenter et pour répondre; les États ont été appelés dans l’ordre alphabétique anglais. Les heures sont données en heure locale (${place}, ${offset}).`,
  },
  index: { head: 'Index', entry: 'Index par article, État et thème', byArticle: 'Par article de la Convention', byState: 'Par État', byTheme: 'Par thème' },
  colophon: {
    head: 'Colophon', edition: 'Édition', editionText: (number, issuedOn) => `Édition française, numéro ${number}.${issuedOn ? ` Publiée le ${issuedOn}.` : ''}`,
    notIssued: 'Ceci est un projet. Il n’a pas été publié et ne doit pas être cité.', correction: 'Une erreur est corrigée par une nouvelle édition; celle-ci reste à son adresse.',
    texts: 'Textes approuvés (SHA-256)', textsNone: 'Pas encore approuvé', agreedOn: (date) => date, data: 'Données de l’édition (SHA-256)',
    letter: 'Caractères', letterText: 'Brochure composée en Source Serif et Source Sans. A4. Les figures sont tirées des données de chaque chapitre; les couleurs des chapitres n’ont pas de sens.',
  },
}
