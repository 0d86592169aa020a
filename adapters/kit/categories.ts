/** The 21 shelves of the catalogue, in the order in which people browse them. */
export const categories = {
  "web-search": "Web search",
  "web-scraping": "Web scraping",
  email: "E-mail",
  messaging: "Messaging",
  "voice-audio": "Voice and audio",
  llm: "Language models",
  "image-video": "Images and video",
  "embeddings-vector": "Embeddings and vectors",
  memory: "Memory",
  "databases-storage": "Databases and storage",
  "productivity-docs": "Productivity and documents",
  "developer-tools": "Developer tools",
  "crm-sales-marketing": "CRM, sales and marketing",
  "payments-commerce": "Payments and commerce",
  "finance-market-data": "Finance and market data",
  "weather-geo-maps": "Weather, places and maps",
  "knowledge-reference-news": "Knowledge, reference and news",
  "code-execution": "Code execution",
  "media-social": "Media and social",
  "translation-language": "Translation and language",
  utilities: "Utilities",
} as const;

export type Category = keyof typeof categories;
