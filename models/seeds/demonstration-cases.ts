// The eight practices the demonstration is played with. They are real, and told in our own words from the public sources
// each one names; no State submitted them here. A figure is as its source gives it, whatever has changed since.

import type { InputCase } from './cases-file.ts'

export const DEMONSTRATION_CASES: InputCase[] = [
  {
    id: 'ukraine-procurement-platform',
    submitter_type: 'State',
    state_iso3: 'UKR',
    state: 'Ukraine',
    title: 'ProZorro: public buying that anyone can follow online',
    agency: 'State enterprise ProZorro; the Ministry of Economic Development and Trade made use of the platform compulsory in 2016',
    aspect: 'Open public procurement',
    articles: ['9', '10', '13'],
    started: 'February 2015, as a pilot for purchases below the threshold of the law',
    problem:
      'Each year some 1.5 million contracts were awarded, and few of them met competition or supervision. Of the whole economy, this part was held to be among the most wasteful and the most corrupt. Government money spent in this way passed UAH 250 billion in 2014, or about EUR 10 billion. The strict rules did not reach purchases under UAH 100,000 (under UAH 1 million where a company of the State was the buyer), although close to half of the money went through them.',
    what_was_done:
      'More than 100 partners from government, business and civil society created a platform for auctions on the Internet. It shows each document of a procurement as open contracting data. Small purchases came first, because the law asked no licence for them; the pilot lived on what donors, firms and volunteers gave, without money of the State, and the platform belonged at first to Transparency International Ukraine. Since August 2016 every public tender has had to go through it. A revised law on procurement, in force from 19 April 2020, holds those who break the rules more heavily liable.',
    legal_framework:
      'The Law on Public Procurement dates from 2016. Its revised text applies from 19 April 2020, with fines that begin at UAH 25,000 for a buyer and go up to UAH 170,000 for the head of an institution.',
    resources: 'Donors, firms and volunteers met the cost of the pilot; the budget of the State gave nothing at first.',
    results: [
      'In the early days, savings were estimated at 12 per cent',
      '2020: UAH 43.5 billion saved on purchases planned at UAH 830 billion, which is 43 per cent more than in 2019, when UAH 698 billion was planned',
      'More than 200,000 suppliers have registered; small and medium-sized firms are about nine tenths of them',
      'By early 2020, upwards of 4 million bids had been made',
    ],
    challenges:
      'A saving is the distance between the price that was expected and the price of the contract: it is worth as much as the estimate is honest. A faulty tender does not mend itself by being published. Between regions, rates of saving lie far apart.',
    lessons:
      'Begin with what the law permits already. Let State, business and civil society own the work together. Open the data on the first day. Once the tool is in use, bring the law into line with it.',
    replicability: 'Other States can take the model over, because it rests on an open standard (OCDS). The network that monitors tenders has been copied in the region.',
    source_urls: [
      'https://www.one.org/international/follow-the-money/public-procurement-transparency-generates-12-savings-of-public-funds/',
      'https://journalist.today/en/ukraine-saves-uah-43-bn-at-prozorro-auction-in-2020/',
      'https://nsps.org.ua/en/prozorro-stated-that-the-system-helped-save-uah-100-billion.html',
      'https://ccipu.org/news/risparmiati-8-miliardi-di-uah-grazie-al-sistema-di-e-procurement-prozorro',
    ],
  },
  {
    id: 'ukraine-tender-monitors',
    submitter_type: 'NGO',
    ngo: 'Transparency International Ukraine',
    state_iso3: 'UKR',
    state: 'Ukraine',
    title: 'DoZorro: citizens’ organizations that read what is tendered',
    agency: 'The DoZorro community of some two dozen organizations, connected to the State’s electronic procurement system',
    aspect: 'Society’s part in the oversight of procurement',
    articles: ['9', '13'],
    started: '2016',
    problem: 'Once the data on procurement were open, it still took somebody to read them, and to act on what they revealed.',
    what_was_done:
      'Organizations trained for the task go through tenders on a portal made for it. Where one sees a breach it marks it, and the buyer or the authorities are told. A formal link joins this work to the system of the Government.',
    results: [
      'In three years the portal had more than 2 million visitors',
      'Over 30,000 tenders, worth an estimated USD 4 billion, were found to hold breaches',
      'Users in a month: upwards of 100,000',
      'Of the cases that were flagged, 14 per cent have been corrected',
    ],
    challenges: 'Roughly six of every seven cases that were flagged stayed as they were.',
    lessons: 'What citizens find must arrive at the tender itself, within the official system. Many organizations together reach further than a single watchdog can.',
    replicability: 'Neighbouring countries have seen networks of this kind begin.',
    source_urls: ['https://sustainable.open-contracting.org/establishing-a-network-of-civil-society-procurement-monitors-in-ukraine'],
  },
  {
    id: 'georgia-asset-declarations',
    submitter_type: 'State',
    state_iso3: 'GEO',
    state: 'Georgia',
    title: 'Declarations of assets that everybody can read on the web',
    agency: 'Civil Service Bureau; the task has since passed to the Anti-Corruption Bureau',
    aspect: 'Declarations of assets under article 8, paragraph 5',
    articles: ['7', '8', '10', '52'],
    started: '1 February 2010',
    problem: 'The public did not know what senior officials earned and owned. Enrichment could stay hidden, and trust suffered.',
    what_was_done:
      'Once a year officials enter a declaration into a system on the web, for themselves and for members of their families: real estate, accounts, cash, valuables, shares, contracts and expenditure. It is looked through for gaps and stands online within 48 hours, where anyone may search and download it without charge. A sample has been verified every year from 2017 on; chance chooses one part of it, an independent commission the other.',
    legal_framework: 'The Law on Conflict of Interest and Corruption in Public Service, to which verification was added as of 2017.',
    results: [
      'Some 2,500 officials had to declare when the system was nominated for the United Nations Public Service Award',
      'At that point declarations had been downloaded 132,417 times',
      'In the first year of verification, 80 per cent of the files in the sample held breaches; in the third year, 45 per cent',
      '2022: of 346 officials who were verified, 181 (52 per cent) had breaches; 136 received a fine and 45 a warning',
    ],
    challenges:
      'Verification asks whether a declaration is complete and accurate. Whether a conflict of interest or corruption stands behind it is not asked. In 2022 prosecutors received no file. There were years in which about half of the number that the law requires was verified, and no more.',
    lessons:
      'Where declarations are published and not verified, errors remain unseen. Instructions that say clearly how to fill in the form bring mistakes down a great deal. Let media and civil society ask for a verification: 95 per cent of their requests ended in a finding.',
    replicability: 'In 2013 the system received a United Nations Public Service Award.',
    source_urls: [
      'https://publicadministration.un.org/en/Research/Case-Studies/unpsacases/ctl/NominationProfile/mid/1170/id/1294',
      'https://georgia.un.org/en/47064-georgia-receives-un-public-service-award',
      'https://www.transparency.ge/en/blog/georgian-asset-declaration-system-need-update',
      'https://transparency.ge/en/blog/every-other-public-official-georgia-submits-asset-declaration-violations',
      'https://civil.ge/archives/578407',
    ],
  },
  {
    id: 'georgia-public-service-halls',
    submitter_type: 'State',
    state_iso3: 'GEO',
    state: 'Georgia',
    title: 'Public Service Halls: many offices under one roof',
    agency: 'Ministry of Justice of Georgia',
    aspect: 'Simpler administrative procedures (article 10 (b))',
    articles: ['7', '10'],
    started: 'May 2011, in Batumi',
    problem: 'A passport, a registration, a copy of a record: each meant another office. Long procedures tempted people to pay small bribes.',
    what_was_done:
      'The civil registry, the public registry, the archives, the enforcement bureau and the notaries work in the same building. Its hall is open, and has three kinds of counter: one where people serve themselves, a quick one for what takes less than five minutes, and one for longer matters.',
    legal_framework: 'It is among the bodies of public law that the Ministry of Justice established in 2011.',
    results: [
      'By mid-2012 there were six halls to name, in Batumi, Kutaisi, Rustavi, Mestia, Ozurgeti and Gurjaani, and plans for more',
      'At the United Nations Public Service Awards 2012, a second place for Western Asia, shared, in improving the delivery of public services',
    ],
    challenges:
      'Corruption had come down before 2011. In the words of a representative of Transparency International Georgia, what the halls did was to make a habit of open dealing; the reduction was not their work.',
    lessons: 'One measure brings corruption down, another keeps it down: be clear which of the two it is.',
    replicability: 'Community centres took the model to villages at a later time. Other Governments have shown an interest.',
    source_urls: [
      'https://oldwp.civil.ge/archives/121935/amp',
      'https://georgiaabout.com/2012/06/28/about-reform-everything-in-one-space/',
      'https://viewer.joomag.com/the-journal-of-political-studies-volume-i-no-4-july-2014/0713829001403993446/p17',
    ],
  },
  {
    id: 'india-land-records',
    submitter_type: 'State',
    state_iso3: 'IND',
    state: 'India',
    title: 'Bhoomi: Karnataka’s land records at the kiosk',
    agency: 'Revenue Department of the State of Karnataka',
    aspect: 'Access to records and public reporting',
    articles: ['5', '10'],
    started: '1999 to 2000, with data entered from 1995 onwards',
    problem:
      'About 9,000 village accountants, and nobody else, held the records of 20 million holdings that belonged to 6.7 million farmers. Whoever needed a copy waited between 3 and 30 days and paid a bribe of 100 to 2,000 rupees; to have an entry blurred could cost 10,000. A change of owner was to be recorded within 30 days by law, and took a year or two in some cases.',
    what_was_done:
      'Private firms brought all records into computers, and what had been written by hand ceased to be valid in law. Copies are to be had for 15 rupees at kiosks in 177 taluk offices. Around 1,000 young people, just out of school and newly trained, work there, and a second screen lets the customer read along. Whoever asks first for a change is served first.',
    resources: 'Money from the national programme on land records that started in 1988-89; firm political backing in the state; a core team of few people.',
    results: [
      'Records brought into computers: 20 million',
      'Copies are handed over at once, at a fixed fee of 15 rupees',
      'There were 177 kiosks, to which 800 telecentres in rural areas were added later',
    ],
    challenges: 'To reach a kiosk could take a day, so that those farmers gained most who were better off. The accountants saw their influence go, and resisted.',
    lessons: 'It is not enough to replace paper: take discretion away from the counter. Turn the screen so that the citizen sees it. Reckon with distances.',
    replicability: 'For their own land records, other states of India have looked to it as a reference.',
    source_urls: [
      'https://successfulsocieties.princeton.edu/sites/g/files/toruqf5601/files/Reducing%20Discretion_Land_India%20ToU.txt',
      'https://pdfslide.us/documents/76-e-governance-case-studies-chapter-4-bhoomi-online-csi-bhoomi-will-facilitate.html',
      'http://web.worldbank.org/WBSITE/EXTERNAL/TOPICS/EXTINFORMATIONANDCOMMUNICATIONANDTECHNOLOGIES/EXTEGOVERNMENT/0,,contentMDK:20484902~menuPK:702592~pagePK:148956~piPK:216618~theSitePK:702586,00.html',
      'http://dginstitute.com/?q=resources/case/egovernance/bhoomi',
    ],
  },
  {
    id: 'indonesia-wealth-reports',
    submitter_type: 'State',
    state_iso3: 'IDN',
    state: 'Indonesia',
    title: 'Officials report their wealth over the Internet (e-LHKPN)',
    agency: 'Corruption Eradication Commission of Indonesia (KPK)',
    aspect: 'Declarations of assets by public officials (article 8, paragraph 5)',
    articles: ['8', '20', '52'],
    started: 'About 2017, when electronic filing began',
    problem: 'Reports were written on paper and delivered by hand. Many arrived late or never did, and for the public it was next to impossible to read one.',
    what_was_done:
      'Officials send their reports over the Internet. They sign letters of authority by which the Commission may ask banks about them, about their spouses and about children older than 17. A file that is complete is made known on the web; one that is not can be put right within 30 days. A program looks for unusual reports, and people examine those.',
    legal_framework: 'Article 5, paragraphs 2 and 3, of Law 28 of 1999; Law 30 of 2002, which Law 19 of 2019 amended.',
    results: [
      'Mid-2021: 363,638 reports had come from 377,574 persons who had to report, or 96.31 per cent (a year earlier: 95.33)',
      'The public looked reports up 317,318 times from January to June 2021',
      'When the deadline of 2024 passed, 51.71 per cent of those who had to report had a report that was accepted as complete',
    ],
    challenges:
      'A report can be on time and still be incomplete. In 2021 the rate stood at 55 per cent among members of the national parliament. Each institution decides for itself what sanction follows. Verification is weak, in the judgement of scholars.',
    lessons:
      'The number to watch is that of complete reports, not of receipts. Let allowances depend on compliance. Take care when rates are published by institution, because a table of rates is read as a ranking.',
    replicability: 'The way of screening can be used wherever the law lets banks be queried.',
    source_urls: [
      'https://voi.id/en/news/77000',
      'https://voi.id/en/news/371579',
      'https://voi.id/fr/berita/262265',
      'https://databoks.katadata.co.id/en/demographics/statistics/3d9f1c77bb04e1b/this-ministry-is-the-most-compliant-with-lhkpn',
      'https://rechtsidee.umsida.ac.id/index.php/rechtsidee/article/view/1087',
    ],
  },
  {
    id: 'uganda-school-grants',
    submitter_type: 'State',
    state_iso3: 'UGA',
    state: 'Uganda',
    title: 'School grants announced to the parents',
    agency: 'Ministry of Finance; Ministry of Education',
    aspect: 'Public information on the management of public finances (article 9, paragraph 2)',
    articles: ['9', '10', '13'],
    started: 'The late 1990s',
    problem:
      'A survey followed the money to primary schools. It showed that, between 1991 and 1995, no more than 13 per cent of the grant for each pupil reached the school; of a dollar spent on anything but wages, about 20 cents arrived in 1995. The larger part of the rest stayed with local authorities. Schools that were poor, small or rural fared worst, and most parents were unaware of what their school was owed.',
    what_was_done:
      'Each month’s transfers to the districts were made public by the Government, in newspapers and on the radio. Notices of money received had to be put up by the schools and by the district offices.',
    legal_framework: 'An instruction of the administration',
    resources: 'It cost little; the World Bank supported the survey.',
    results: [
      'Of the grant, about 80 per cent (1995) and later about 20 per cent (2001) was captured before it reached the school',
      'Where newspapers were sold nearby, schools lost less and had a better knowledge of the rules',
      'A study made later: as less was captured, more pupils enrolled and they learned more',
    ],
    challenges:
      'For some schools the money went on arriving late, and in smaller sums than were due to them. Where no newspaper is read, there is less effect. Other causes may lie behind a part of the improvement.',
    lessons: 'Begin by measuring. Inform those who use the service, and not the auditor alone. Print does not reach poor schools: find them another channel.',
    replicability: 'Other countries have carried out surveys of the same kind since then.',
    technical_assistance: 'The World Bank supported the research.',
    source_urls: [
      'http://www.ibe.unesco.org/es/node/9802',
      'https://studylib.net/doc/8449755/background-materials-3----ritva-reinikka',
      'https://www.scribd.com/document/510748182/REINIKKA',
      'http://ideas.repec.org/p/cpr/ceprdp/6363.html',
    ],
  },
  {
    id: 'afghanistan-community-monitoring',
    submitter_type: 'NGO',
    ngo: 'Integrity Watch Afghanistan',
    state_iso3: 'AFG',
    state: 'Afghanistan',
    title: 'Communities check the roads, schools and clinics built for them',
    agency: 'Provincial monitoring groups of the line ministries, together with Integrity Watch Afghanistan',
    aspect: 'Society’s part in the oversight of public works',
    articles: ['9', '13'],
    started: '2007, in ten communities of Jabel Seraj, Parwan',
    problem: 'Aid in great amounts paid for schools, clinics and roads while next to nobody supervised the work, and contracts served patronage.',
    what_was_done:
      'Each community chooses its volunteers, who learn how a contract is read and how works are checked with simple tools. When they see a fault, the contractor hears of it first; the next to hear is a group for the province or the sector, in which staff of ministries, councillors, media and donors sit. What they find is carried into the national debate on open contracts.',
    resources: 'The volunteers give their time. USAID, one of the donors, aimed at 200 projects and 400 trained monitors in each year.',
    results: ['In ten provinces, 2,200 volunteers or thereabouts have monitored some 1,160 projects; an earlier count gave 1,700 and 900'],
    challenges: 'Contracts are not easily obtained, security is uncertain, and without donors the work would lack money.',
    lessons: 'Checks on the spot and advocacy at the national level lend each other strength. With a joint board that lasts, a complaint knows where to go.',
    replicability: 'Courts, schools and mines have come under the same method.',
    technical_assistance: 'Materials for training can be had.',
    source_urls: [
      'https://iwaweb.org/cbm-infrastructures/',
      'https://2012-2017.usaid.gov/news-information/fact-sheets/community-based-monitoring-infrastructure-projects',
      'https://hivos.org/by-the-community-for-the-community',
    ],
  },
]
