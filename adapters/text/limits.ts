export const textLengthMax = 500_000;
export const patternLengthMax = 1_000;
export const matchesMax = 2_000;
export const timeMsMax = 5_000;
