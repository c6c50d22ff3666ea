/*
 * Query parameters that say how a reader came, not what is read. Part of normaliser version 1: these
 * lists are never changed for that version, since look-up keys in libraries were made with them.
 */

/** Dropped on every site. Lower case; compared without case. */
export const trackingNames: ReadonlySet<string> = new Set(
  `__hsfp __hssc __hstc __s __twitter_impression _branch_match_id _branch_referrer _ga _gac _gl _hsenc _hsmi
  _openstat _ke _kx _sp amp amp_gsa amp_js_v amp_kit amp_lite aff_id bxid ceid cmpid cndid cn-reloaded
  dclid dicbo dm_i ef_id elqtrack elqtrackid epik esrc etear fb_action_ids fb_action_types fb_ref fb_source
  fbclid ftag gaa_at gaa_n gaa_sig gaa_ts gad_campaignid gad_source gbraid gclid gclsrc gift_token giftcopy
  guccounter guce_referrer guce_referrer_sig hsctatracking icid igsh igshid intcid irclickid
  irgwc ito jsessionid leadsource li_fat_id linkid_tracking mbid mc_cid mc_eid mibextid mkt_tok mkwid mscampaign
  msclkid msockid ncid nsl_bicid nr_email_referer ocid oly_anon_id oly_enc_id pcampaignid phpsessid pk_campaign
  pk_keyword pk_kwd pk_medium pk_source piwik_campaign piwik_keyword piwik_kwd rb_clickid ref_src ref_url
  referer referrer referringsource reflink regi_id s_cid s_kwcid sc_campaign sc_channel sc_content sc_country
  sc_medium sc_outcome share_id sharetoken sharetype smid smtyp soc_src soc_trk social-sharing
  spm sr_share sref srnd srsltid taid tpcc trk trkcampaign tsrc ttclid twclid unlocked_article_code usqp
  vero_conv vero_id vgo_ee wbraid wickedid wt_mc wt.mc_ev wt.mc_id wt.nav wtrid xtor yclid ysclid
  zanpid`.split(/\s+/),
)

/** Dropped on every site where a name begins so. */
export const trackingPrefixes: readonly string[] = ['utm_', 'hsa_', 'mtm_', 'at_', 'ns_', 'itm_', 'cm_mmc']

/**
 * Mostly tracking, yet some scripts choose their content by them: dropped only where the path itself
 * names the article (not at the home page, and not on `x.php` or `x.aspx`).
 */
export const ambiguousNames: ReadonlySet<string> = new Set(
  'ref source src via mod cmp share outputtype output platform print sh smp campaign intlink'.split(' '),
)

/** Further names on certain sites, by the end of the host. */
export const siteNames: readonly { host: string; names: ReadonlySet<string> }[] = [
  {
    host: 'nytimes.com',
    names: new Set('emc nl te partner user_id login auth rref campaign_id instance_id segment_id'.split(' ')),
  },
  {
    host: 'youtube.com',
    names: new Set(['si', 'feature', 'pp', 'ab_channel']),
  },
  { host: 'twitter.com', names: new Set(['s', 't']) },
  { host: 'x.com', names: new Set(['s', 't']) },
  { host: 'wsj.com', names: new Set(['st']) },
  { host: 'bloomberg.com', names: new Set(['embedded-checkout', 'leadsource']) },
  { host: 'washingtonpost.com', names: new Set(['pwapi_token', 'itid', 'wpisrc', 'wpmm', 'tid', 'hpid']) },
  { host: 'msn.com', names: new Set(['cvid', 'ei', 'pc', 'form', 'bep_csid', 'item']) },
  { host: 'aol.com', names: new Set(['guccounter']) },
  { host: 'forbes.com', names: new Set(['ss', 'ctpv']) },
]
