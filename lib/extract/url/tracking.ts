import { queryEntries } from './query-entries'

/** Query parameters that say where a reader came from, never which page it is. */
const prefixes = [
  'utm_',
  'at_',
  'ns_',
  'mtm_',
  'pk_',
  'piwik_',
  'hsa_',
  '_hs',
  'guce_',
  'trk_',
  'mkt_',
  'fb_',
  'sc_',
  'stm_',
  'ga_',
]
const names = new Set(
  'fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid _ga _gl ref ref_ ref_src ref_url referrer referer cmp cmpid cid_source icid ocid ito smid smtyp wt_mc wt.mc wtmc xtor sfnsn guccounter s_cid campaign_id sharetype sr_share share shared sharing_id spm feature si oly_enc_id oly_anon_id vero_id __twitter_impression amp_js_v usqp partner utm src_source fromrss rss tblci traffic_source taid rel xing_share reflink'.split(
    ' ',
  ),
)

/** The address without fragment and without parameters that only track; the order of the rest is kept. */
export function stripTracking(url: URL): URL {
  const clean = new URL(url)
  if (!clean.hash.startsWith('#!')) clean.hash = ''
  const drop = queryEntries(clean)
    .map(([key]) => key)
    .filter((key) => isTracking(key.toLowerCase()))
  for (const key of drop) clean.searchParams.delete(key)
  if (clean.search === '') clean.search = ''
  return clean
}

function isTracking(key: string): boolean {
  return names.has(key) || prefixes.some((prefix) => key.startsWith(prefix))
}
