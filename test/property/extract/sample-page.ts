export const sampleUrl = 'https://www.daily.example/politics/2024/05/03/parliament-votes-on-new-budget-law'

/** A page with something for every reader: what real pages have, in 40 lines. */
export function samplePage(jsonLd: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>Parliament votes on new budget law | The Daily</title>
<link rel="canonical" href="${sampleUrl}"><link rel="amphtml" href="/amp/budget"><link rel="icon" href="/icon.png" sizes="64x64">
<meta property="og:site_name" content="The Daily"><meta property="og:title" content="Parliament votes on new budget law">
<meta property="og:description" content="After ten hours of debate a majority of three votes passes it."><meta property="og:image" content="/a.jpg">
<meta property="article:published_time" content="2024-05-03T10:00:00+02:00"><meta name="author" content="Jane Doe and John Smith">
<meta name="keywords" content="budget, parliament, taxes"><meta property="og:type" content="video.other"><meta property="og:video" content="https://player.example/1">
<script type="application/ld+json">${jsonLd}</script></head><body>
<nav class="breadcrumb"><a href="/">Home</a> › <a href="/politics">Politics</a></nav>
<main><article itemscope itemtype="https://schema.org/NewsArticle"><h1><span class="kicker">Budget</span> Parliament votes on new budget law</h1>
<p class="standfirst">After ten hours of debate a majority of three votes passes the law, and the opposition goes to court.</p>
<p class="byline">By <a rel="author" href="/jane">Jane Doe</a>, Political Editor</p><time datetime="2024-05-03T10:00:00+02:00" itemprop="datePublished">3 May 2024</time>
<figure><img src="/a.jpg" width="800" height="600"><figcaption>The house</figcaption></figure>
${'<p>The law raises the tax on sugar and lowers that on bread, as <a href="/before">reported before</a>, said the minister.</p>'.repeat(6)}
<ul class="tags"><li><a rel="tag" href="/t/budget">budget</a></li></ul></article>
<aside class="related"><h2>More</h2><time datetime="2020-01-01">1 January 2020</time></aside></main></body></html>`
}
