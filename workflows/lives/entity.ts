// A State or an observer as the session knows it. Standing is per session (M-10); losing it freezes, never deletes.

import type { LifeTable } from './life.ts'

export const ENTITY_STATES = ['admitted', 'suspended', 'objectedTo'] as const
export type EntityState = (typeof ENTITY_STATES)[number]

export const ENTITY_LIFE = {
  addPerson: { from: ['admitted', 'suspended', 'objectedTo'], to: 'same', needs: ['addressNotYetHeld'] },
  removePerson: { from: ['admitted', 'suspended', 'objectedTo'], to: 'same', needs: ['officeHeld', 'someoneRemains'] },
  // One act, so that the last who speaks for an entity can hand over too (M-7).
  handOver: { from: ['admitted', 'suspended', 'objectedTo'], to: 'same', needs: ['officeHeld', 'addressNotYetHeld'] },
  suspendObserver: { from: ['admitted'], to: 'suspended', needs: ['isObserver'] },
  objectToObserver: { from: ['admitted', 'suspended'], to: 'objectedTo', needs: ['isObserver'] },
  restoreObserver: { from: ['suspended', 'objectedTo'], to: 'admitted', needs: ['isObserver'] },
} as const satisfies LifeTable<EntityState>
