export const csvLengthMax = 1_000_000;
export const rowsMax = 10_000;
export const columnsMax = 500;
export const timeMsMax = 5_000;
