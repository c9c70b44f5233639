// What must always hold in the database, as questions to it: each query names the rows that break its rule, so no row is the good answer.

import type { Invariant } from './index.ts'

/** `find` answers with one column, `id`: the rows that break the rule. */
type Asked = Omit<Invariant, 'broken'> & { find: string }

const LIVE = `('submitted','beingScreened','returned','eligible')`

/** The last line of the record about each subject of a life, and the state that it led to. */
const lastLine = (life: string) => `(SELECT r.subject_id AS subject_id, r.to_state AS to_state FROM record r WHERE r.life = '${life}' AND r.seq = (SELECT MAX(l.seq) FROM record l WHERE l.life = '${life}' AND l.subject_id = r.subject_id))`
const stateAsRecorded = (life: string, table: string): Asked => ({
  name: `${life} stands as the record says`, rules: ['M-39'],
  find: `SELECT t.id AS id FROM ${table} t JOIN ${lastLine(life)} last ON last.subject_id = t.id WHERE last.to_state <> t.state`,
})

export const BY_QUERY: readonly Asked[] = [
  // Entities and offices
  { name: 'an entity that is a State has its code, an observer none', rules: ['M-41'], find: `SELECT id FROM entities WHERE (kind = 'State') <> (iso3 IS NOT NULL)` },
  { name: 'focal points speak for States, representatives for observers', rules: ['M-7'], find: `SELECT o.id FROM offices o JOIN entities e ON e.id = o.entity_id WHERE (o.role = 'focalPoint' AND e.kind <> 'State') OR (o.role = 'representative' AND e.kind <> 'observer') OR (o.role = 'bureauMember' AND e.kind <> 'State')` },
  { name: 'an office belongs to the session of its entity', rules: ['M-7'], find: `SELECT o.id FROM offices o JOIN entities e ON e.id = o.entity_id WHERE o.session_id <> e.session_id` },
  { name: 'who speaks for an entity, or sits in the bureau, has one', rules: ['M-22'], find: `SELECT id FROM offices WHERE role IN ('focalPoint','representative','bureauMember') AND entity_id IS NULL` },
  { name: 'a sign-in is in an office of its own person', rules: ['S-08'], find: `SELECT s.office_id AS id FROM sign_ins s JOIN offices o ON o.id = s.office_id WHERE o.person_id <> s.person_id` },

  // The call
  { name: 'the cap is from one to four', rules: ['M-2'], find: `SELECT id FROM calls WHERE cap NOT BETWEEN 1 AND 4` },
  { name: 'a call opens before it closes', rules: ['M-1'], find: `SELECT id FROM calls WHERE opens_at >= closes_at` },
  { name: 'once a call is open, every State is invited', rules: ['M-3'], find: `SELECT e.id FROM entities e JOIN calls c ON c.session_id = e.session_id AND c.state <> 'prepared' WHERE e.kind = 'State' AND e.state = 'admitted' AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.call_id = c.id AND i.entity_id = e.id)` },
  { name: 'an invited entity has its numbered letter', rules: ['M-5'], find: `SELECT i.id FROM invitations i WHERE NOT EXISTS (SELECT 1 FROM letters l WHERE l.entity_id = i.entity_id AND l.call_id = i.call_id)` },
  { name: 'an extension is of an entity of the session', rules: ['M-6'], find: `SELECT x.id FROM extensions x JOIN entities e ON e.id = x.entity_id JOIN calls c ON c.id = x.call_id WHERE e.session_id <> c.session_id` },

  // Proposals
  { name: 'an observer has one live case', rules: ['M-9'], find: `SELECT MIN(id) AS id FROM proposals WHERE proponent_kind = 'observer' AND state NOT IN ('draft','keyedIn','withdrawn') GROUP BY call_id, proponent_id HAVING COUNT(*) > 1` },
  { name: 'a State keeps to the limit of its call', rules: ['M-8'], find: `SELECT MIN(p.id) AS id FROM proposals p JOIN calls c ON c.id = p.call_id WHERE p.proponent_kind = 'State' AND p.state IN ${LIVE} AND c.state_cap IS NOT NULL GROUP BY p.call_id, p.proponent_id HAVING COUNT(*) > MIN(c.state_cap)` },
  { name: 'a submitted proposal names one responsible State of its session', rules: ['M-11'], find: `SELECT p.id FROM proposals p JOIN calls c ON c.id = p.call_id LEFT JOIN entities e ON e.id = p.responsible_state_id WHERE p.state NOT IN ('draft','keyedIn','withdrawn') AND (e.id IS NULL OR e.kind <> 'State' OR e.session_id <> c.session_id)` },
  { name: 'a State proposes its own programme', rules: ['M-11'], find: `SELECT id FROM proposals WHERE proponent_kind = 'State' AND responsible_state_id <> proponent_id` },
  { name: 'the proponent is of the kind its proposal says', rules: ['M-9'], find: `SELECT p.id FROM proposals p JOIN entities e ON e.id = p.proponent_id WHERE p.proponent_kind <> e.kind` },
  { name: 'a submitted proposal has a moment, a reference and a receipt', rules: ['M-16', 'M-17'], find: `SELECT p.id FROM proposals p WHERE p.state NOT IN ('draft','keyedIn','withdrawn') AND (p.submitted_at IS NULL OR p.reference IS NULL OR NOT EXISTS (SELECT 1 FROM receipts r WHERE r.proposal_id = p.id))` },
  { name: 'versions are counted without a gap', rules: ['M-16'], find: `SELECT proposal_id AS id FROM proposal_versions GROUP BY proposal_id HAVING COUNT(*) <> MAX(number) OR MIN(number) <> 1` },
  { name: 'what was found not eligible carries its reason', rules: ['M-20'], find: `SELECT id FROM proposals WHERE state = 'notEligible' AND TRIM(outcome_reason) = ''` },
  { name: 'one round of questions is open at most, and only while returned', rules: ['M-20'], find: `SELECT r.proposal_id AS id FROM rounds r JOIN proposals p ON p.id = r.proposal_id WHERE r.answered_at IS NULL AND p.state NOT IN ('returned','withdrawn') UNION SELECT proposal_id FROM rounds WHERE answered_at IS NULL GROUP BY proposal_id HAVING COUNT(*) > 1` },
  { name: 'a State is heard on what an observer suggested, and on nothing else', rules: ['M-21'], find: `SELECT v.id FROM state_views v JOIN proposals p ON p.id = v.proposal_id WHERE p.proponent_kind <> 'observer'` },

  // The consultation
  { name: 'what is on the list belongs to the call and was submitted', rules: ['M-23'], find: `SELECT i.id FROM consultation_items i JOIN consultations k ON k.id = i.consultation_id JOIN proposals p ON p.id = i.proposal_id WHERE p.call_id <> k.call_id OR p.submitted_content IS NULL` },
  { name: 'a consultation has the moments of its state', rules: ['M-23'], find: `SELECT id FROM consultations WHERE (state = 'frozen' AND opened_at IS NOT NULL) OR (state = 'open' AND (opened_at IS NULL OR closed_at IS NOT NULL)) OR (state = 'closed' AND closed_at IS NULL)` },
  { name: 'whoever is of the State concerned is recused once it is open', rules: ['M-24'], find: `SELECT o.id FROM consultations k JOIN calls c ON c.id = k.call_id JOIN consultation_items i ON i.consultation_id = k.id JOIN proposals p ON p.id = i.proposal_id JOIN offices o ON o.session_id = c.session_id AND o.role = 'bureauMember' AND o.active AND o.since <= k.opened_at AND (o.entity_id = p.proponent_id OR o.entity_id = p.responsible_state_id) WHERE k.opened_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM recusals r WHERE r.consultation_id = k.id AND r.proposal_id = p.id AND r.office_id = o.id AND r.lifted_at IS NULL)` },
  { name: 'a computed recusal stands', rules: ['M-24'], find: `SELECT id FROM recusals WHERE kind = 'computed' AND lifted_at IS NOT NULL` },

  // The selection, its cases, the meeting
  { name: 'no more are selected than the cap', rules: ['M-2'], find: `SELECT MIN(s.id) AS id FROM selection_items s JOIN calls c ON c.id = s.call_id WHERE s.outcome = 'selected' AND s.freed IS NULL GROUP BY s.call_id HAVING COUNT(*) > MIN(c.cap)` },
  { name: 'every confirmed decision carries a reason', rules: ['M-27'], find: `SELECT i.id FROM selection_items i JOIN selections s ON s.id = i.selection_id AND s.state <> 'prepared' WHERE TRIM(i.reason) = ''` },
  { name: 'one officer prepares a selection and another confirms it', rules: ['M-27'], find: `SELECT id FROM selections WHERE state <> 'prepared' AND (confirmed_by IS NULL OR confirmed_by = prepared_by)` },
  { name: 'a confirmed selection decides on the whole list, after the consultation', rules: ['M-27'], find: `SELECT s.id FROM selections s LEFT JOIN consultations k ON k.call_id = s.call_id WHERE s.state <> 'prepared' AND (k.state IS NULL OR k.state <> 'closed')` },
  { name: 'there is a case for what was selected and announced, and for nothing else', rules: ['M-30'], find: `SELECT c.id FROM cases c LEFT JOIN selections s ON s.call_id = c.call_id AND s.state = 'announced' LEFT JOIN selection_items i ON i.proposal_id = c.proposal_id AND i.outcome = 'selected' WHERE s.id IS NULL OR i.id IS NULL` },
  { name: 'a case that was discussed says when and by whom', rules: ['M-32'], find: `SELECT id FROM cases WHERE state = 'discussed' AND (discussed_on IS NULL OR presenters = '[]')` },

  // Summaries and editions
  { name: 'a summary is cleared as it stands', rules: ['M-34'], find: `SELECT id FROM summaries WHERE (state = 'cleared') <> (cleared_sha256 IS NOT NULL) OR (cleared_sha256 IS NOT NULL AND cleared_sha256 <> sha256)` },
  { name: 'an issued edition has a closed session and recorded funds behind it', rules: ['M-33'], find: `SELECT e.id FROM editions e JOIN calls c ON c.id = e.call_id JOIN conference_sessions s ON s.id = c.session_id WHERE e.state IN ('issued','superseded') AND (s.state <> 'closed' OR NOT EXISTS (SELECT 1 FROM funds f WHERE f.call_id = e.call_id))` },
  { name: 'one officer prepares an edition and another issues it', rules: ['M-37'], find: `SELECT id FROM editions WHERE state IN ('issued','superseded') AND (issued_by IS NULL OR issued_by = prepared_by)` },
  { name: 'one edition a language is in force', rules: ['M-37'], find: `SELECT MIN(id) AS id FROM editions WHERE state = 'issued' GROUP BY call_id, language HAVING COUNT(*) > 1` },
  { name: 'an edition is superseded by a later one', rules: ['M-37'], find: `SELECT e.id FROM editions e WHERE e.state = 'superseded' AND NOT EXISTS (SELECT 1 FROM editions l WHERE l.call_id = e.call_id AND l.language = e.language AND l.number > e.number AND l.state IN ('issued','superseded','withdrawn'))` },

  // The record
  stateAsRecorded('proposal', 'proposals'),
  stateAsRecorded('call', 'calls'),
  stateAsRecorded('consultation', 'consultations'),
  stateAsRecorded('selection', 'selections'),
  stateAsRecorded('session', 'conference_sessions'),
  { name: 'a letter goes to an entity of the session of its call', rules: ['M-5'], find: `SELECT l.id FROM letters l JOIN calls c ON c.id = l.call_id JOIN entities e ON e.id = l.entity_id WHERE e.session_id <> c.session_id` },
]
