export { changes, textOf } from './changes.ts';
export { compose } from './compose.ts';
export { corrections } from './corrections.ts';
export { type Resting, restingOn } from './rests-on.ts';
export { type ToldOfPeople, toldOfPeople } from './role-holders.ts';
export type { Subject } from './subject.ts';
export { type Said, saidIn, subjects, subjectsOf } from './subjects.ts';
export { type SurnameTie, surnameTies } from './surname-ties.ts';
export { touched } from './touched.ts';
