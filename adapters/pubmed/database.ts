/** What every request says: which database, and who asks (https://www.ncbi.nlm.nih.gov/books/NBK25497/). */
export const database = { db: "pubmed", tool: "toolroute" };

export const docsUrl = "https://www.ncbi.nlm.nih.gov/books/NBK25499/";
