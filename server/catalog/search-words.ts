/** Words of a task that say nothing about the tool that it needs. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after all also an and any are as at be because been before below between both but by can could did do
  does doing done down for from get give had has have having he her here him his how i if in into is it its just let
  like make me more most my need no not now of off on once only or other our out over own please same she should show so
  some such tell than that the their them then there these they this those through to too under until up us use using
  very want was we were what when where which while who whom why will with would you your yourself`.split(/\s+/),
);

/** Words that people use for a capability, beside those of its title and description. */
export const wordsFor: Readonly<Record<string, string>> = {
  "web.search": "google bing look up internet online find information research sources websites",
  "web.answer": "question citations cited sources fact check explain research",
  "web.scrape": "scrape fetch open extract text article blog post content website URL markdown",
  "web.map": "sitemap list URLs links site structure pages",
  "web.crawl": "spider download whole site documentation follow links recursively",
  "web.screenshot": "screenshot capture picture image of a site landing page looks render PNG",
  "news.search": "headlines newspapers press media current events latest journalism",
  "paper.search": "academic scientific science literature research studies publications journal citations scholar",
  "image.search": "stock photo picture illustration royalty free wallpaper",
  "email.send": "mail message newsletter invoice notify customer inbox",
  "sms.send": "SMS text phone mobile code reminder",
  "chat.send": "message channel team notify announce post room conversation DM",
  "llm.chat":
    "GPT Claude Gemini LLM AI assistant summarise summarize rewrite write classify prompt completion second opinion",
  "embed.text": "embedding embeddings vectorize vectorise sentences similarity",
  rerank: "rerank reorder sort rank passages documents relevance retrieved",
  "image.generate": "draw paint illustration artwork logo picture render create art",
  "audio.speak": "text to speech TTS voice read aloud say narrate mp3 audio",
  "audio.transcribe": "speech to text transcription recording podcast meeting captions subtitles dictation audio said",
  "translate.text": "translation German French Spanish Japanese Chinese English language into",
  "geo.geocode": "coordinates latitude longitude address place location map where",
  "geo.reverse": "coordinates latitude longitude GPS address location which place",
  "weather.forecast": "rain sun snow wind temperature tomorrow today umbrella",
  "market.quote": "stock share price ticker trading exchange equity market quote",
  "fx.rate": "currency convert dollars euro pounds yen forex exchange money",
  "db.query": "database SQL select insert table postgres rows statement",
  "vector.query": "nearest neighbours similar similarity search embeddings index database",
  "vector.upsert": "insert add save embeddings index collection database",
  "memory.add": "remember save note fact user preference long-term",
  "memory.search": "recall remember known facts preferences earlier conversation",
  "pdf.from_url": "save print web page as PDF file",
  "pdf.from_html": "render convert HTML invoice report document to PDF",
  "issue.create": "bug report ticket file open defect feature request tracker",
  "issue.search": "bug report ticket find existing duplicates tracker",
  "task.create": "todo to-do reminder list add checklist",
  "crm.contact.upsert": "lead customer person add update CRM contact phone",
  "payment.create_link": "checkout pay charge customer sell sale invoice money page",
  "link.shorten": "short URL shortener shorten tiny",
  "qr.create": "QR code barcode scan scannable generate",
  "code.run": "execute run script program python javascript sandbox compute safely",
};
