import { encodeTime } from "ulid";

/** By how much the time in a call's id and the time of its record may differ: a clock may be set in between. */
const clockStepMsMax = 24 * 60 * 60 * 1000;
const timeCharacters = 10;
const timeMsMax = 2 ** 48 - 1;

const idAt = (ms: number) => `call_${encodeTime(Math.min(Math.max(ms, 0), timeMsMax), timeCharacters)}`;

/** No call since then has a smaller id: where the search in the primary key begins. */
export const idSince = (since: Date) => idAt(since.getTime() - clockStepMsMax);

/** No call until then has this id or a greater one. */
export const idUntil = (until: Date) => idAt(until.getTime() + clockStepMsMax);
