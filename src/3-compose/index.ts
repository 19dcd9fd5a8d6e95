export { type ComposeInput, compose } from './compose.ts';
export { type Subject, subjects } from './subject.ts';
