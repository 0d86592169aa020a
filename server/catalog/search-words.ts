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

/** What people say, and the words of the catalogue for it. A word may stand in several lines. */
const saidFor = `
create: new make add open start set spin launch register book schedule draft compose
list: show which everything everybody all what browse
get: look details lookup
update: change edit modify rename move give assign overwrite correct mark reopen finish done
delete: remove drop erase wipe forget cancel clear take
search: find query look where has somebody hunt discover
send: drop tell ping write notify deliver
read: open content says summarise summarize
run: execute try start trigger
calendar event: meeting appointment agenda book busy free schedule invite invitation o'clock slot
forecast weather: jacket umbrella sunny rainy storm cold warm hot weekend outside degrees
incident: page pager outage alarm ack acknowledge oncall on-call down emergency
dns record: TXT CNAME MX nameserver subdomain point zone A-record
purge cache: flush stale invalidate CDN
refund: money back reimburse return
charge payment: card paid payments transactions
payment link: deposit collect pay checkout url invoice
transactions bank: groceries spending spent account statement purchases
paper: preprint preprints studies study scholarly publication thesis journal
book: novel author ISBN edition publisher library
population indicator: inhabitants GDP lived country countries economy economic statistics
elevation: altitude height ground metres
distance: closest nearest far route road drive driving commute
directions: drive long way route walk cycling
geocode: lat long coordinates where
ip: visitors address location country
quote price: share trading cost much today
earnings: quarter report results
metrics: dividend P/E ratio fundamentals yield valuation
bars candles: minute OHLC chart intraday
symbols: ticker
moderate: hateful violent toxic abusive harmful offensive safe spam
classify: label category categorise sort sentiment
transcribe: voicemail recording said podcast interview dictated captions subtitles SRT
speak: voice-over narrate narration aloud pronounce
voices: speaker speakers narrator accent
embed: vectorise vectorize vector embedding
rerank: rank best order relevance hits
memory: remember recall forget know knows memories prefers preference
redis key value: cache counter increment INCR expire TTL session key
sql: SELECT INSERT UPDATE table column rows database query signed
object bucket: file upload folder S3 storage blob
share: access view permission invite
spreadsheet range: cells sheet rows figures column bottom append B2 C10
append: bottom end add log more
document: contract doc report letter manual
extract text: OCR scanned read parse
chat message: room channel thread guild people said wrote
phone notification: buzz push alert
call: phone ring rang dial
sms text message: text texts phone
email: mail drop inbox write recipient opened bounced
validate address: throwaway disposable real exists deliverable verify
screenshot: picture looks look mobile full-height capture
crawl: every page whole site index
scrape: link page url javascript empty content full article
map links: sitemap URLs addresses exist
similar: like alike related comparable
news: newspaper headlines press publishing walkout strike announced
article: newspaper story piece author byline
answer: reply cite cited straight sentence referenced question
image photo: picture looks red show wallpaper
generate image: draw paint illustrate illustration sketch logo watercolour render
upscale: enlarge sharper resolution
translate: localise localize German French Brazil Spanish Japanese language strings
check grammar: proofread typos spelling grammar mistakes
detect language: language writing tongue
shorten link: long shorter flyer tiny
expand: lead goes behind click
date time now: today's today day clock current
timestamp parse: epoch unix seconds which
convert units: miles kilometres pounds litres inches fahrenheit celsius
evaluate: calculate percent plus minus times divided compute sum
matches regex: pattern pull extract
holidays: holiday off bank day-off
schedule: every weekday daily hourly cron weekly recurring
deploy: publish release ship rollout build live
build: publish anew rebuild deploy
flaky tests: fail pass sometimes unstable
exceptions issues errors: crash bug production exception stack
metrics cpu load: memory usage graph last hour
vulnerabilities package: CVE vulnerable security advisory library dependency
repositories: projects repo code github stars
pull request merge: PR branch review
droplet vm server: ubuntu box machine instance spin
snapshots archive: looked past 2001 old earlier version wayback
token count: fit tokens long prompt
models: cheapest context model price
video: clip footage film movie
song track: music album artist play playlist
gif: gifs funny reaction animation
tweet post: tweet publish post
comments: viewers write replies said
contact person: lead customer people somebody
company: firm firms business organisation organization
title job: heads head CTO CEO director chief
deal: opportunity sale worth pipeline
ticket: support case complaint request
task: to-do todo job chore reminder list
issue: bug leak reported ticket feature flicker broken
csv: spreadsheet semicolons comma export table
objects json: records
chart: graph plot bar pie diagram
qr: scan code barcode
pdf: print paper document
`;

/** Words of the catalogue for a word that somebody said. */
export const catalogueWords: ReadonlyMap<string, readonly string[]> = readSaid();

function readSaid(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const line of saidFor.trim().split("\n")) {
    const [meant = "", said = ""] = line.toLowerCase().split(": ");
    for (const word of said.split(" ")) words.set(word, [...(words.get(word) ?? []), ...meant.split(" ")]);
  }
  return words;
}
