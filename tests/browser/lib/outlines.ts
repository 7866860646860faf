/** How each kind of page is to be read aloud: landmarks, and within them headings with their levels, tables and pictures. */
export const OUTLINES: Readonly<Record<string, string>> = {
  '': `
banner
  navigation Main
  search Site
main
  heading1 The Tarvel Briefings
  region Three issues
  heading2 Three issues
  heading3 Water shares
  heading3 The dam at Ombra
  heading3 Fish passage
  region Who stands where
  heading2 Who stands where
  navigation Show one actor
  table Actors by issues: where each stands
  region Timeline
  heading2 Timeline
  img Timeline The axis has 4 stretches, each to a sca
contentinfo
`,
  'issues/ombra-dam/': `
banner
  navigation Main
  search Site
main
  navigation You are here
  heading1 The dam at Ombra
  navigation In this brief
  heading2 In this brief
  region Positions
  heading2 Positions
  heading3 Vessaly
  heading3 Orrenmark
  heading3 Lowmere
  heading3 Tarvel Basin Council
  heading3 Upper Tarvel Power Company
  heading3 Ketha
  region Who said what
  heading2 Who said what
  region Analysis
  heading2 Analysis
  heading3 “Five days at Hallin”, from The dry-year hearing
  heading4 Monday: the upper river
  heading4 Tuesday: the engineers
  figure DAM-12 Petra Lunde
  heading4 Wednesday and Thursday: the delta
  heading4 Friday: a release
  heading3 “The filling rule”, from The dry-year hearings,
  heading3 “What Kessel left open”, from The dry-year heari
  heading3 “The ladder, and what it was for”, from The Ladd
  heading3 “How to read one”, from Reading the gauges: a sh
  heading4 An example
  region Timeline
  heading2 Timeline
  img Timeline The axis shows September 2021 to Februa
  region Connected issues
  heading2 Connected issues
  region Notes
  heading2 Notes
  region Sources
  heading2 Sources
  region Linked from
  heading2 Linked from
  navigation Other issues
contentinfo
`,
  'articles/the-ladder-at-ombra/': `
banner
  navigation Main
  search Site
main
  navigation You are here
  heading1 The Ladder at Ombra: How a Flight of Forty-One S
  navigation Contents
  heading2 Contents
  region Text
  heading2 A stone at Kessel
  figure
  img Timeline The axis has 3 stretches, each to a sca
  heading2 The ladder, and what it was for
  heading2 What the fish did
  region Sources
  heading2 Sources
  region Linked from
  heading2 Linked from
  navigation Other articles
contentinfo
`,
  'actors/': `
banner
  navigation Main
  search Site
main
  navigation You are here
  heading1 Actors
  region Who spoke about what
  heading2 Who spoke about what
  table Claims of each actor on each issue
  region States
  heading2 States
  region Organisations
  heading2 Organisations
  region People
  heading2 People
contentinfo
`,
  'claims/': `
banner
  navigation Main
  search Site
main
  navigation You are here
  heading1 Ledger of claims
  navigation Issues
  heading2 Issues
  region Water shares
  heading2 Water shares
  table Claims on Water shares
  region The dam at Ombra
  heading2 The dam at Ombra
  table Claims on The dam at Ombra
  region Fish passage
  heading2 Fish passage
  table Claims on Fish passage
contentinfo
`,
  'timeline/': `
banner
  navigation Main
  search Site
main
  navigation You are here
  heading1 What happened when
  region Events
  img Timeline The axis has 4 stretches, each to a sca
contentinfo
`,
  'search/': `
banner
  navigation Main
  search Site
main
  navigation You are here
  heading1 Search
  search All of The Tarvel Briefings
  form Narrow the results
contentinfo
`,
  'about/design/': `
banner
  navigation Main
  search Site
main
  navigation You are here
  heading1 Design
  navigation On this page
  heading2 On this page
  region Principles
  heading2 Principles
  region Type
  heading2 Type
  region Space
  heading2 Space
  region Colour
  heading2 Colour
  region Claims
  heading2 Claims
  region Pictures
  heading2 Pictures
contentinfo
`,
  '404.html': `
banner
  navigation Main
  search Site
main
  heading1 Page not found
contentinfo
`,
};
